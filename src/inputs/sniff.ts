/** First bytes of formats that are no text, and how people call them. */
const MAGIC: ReadonlyArray<readonly [bytes: string, what: string, isPicture?: true]> = [
  ['25504446', 'PDF'],
  ['d0cf11e0a1b11ae1', 'HWP/OLE'],
  ['48575020446f63756d656e742046696c65', 'HWP 3'],
  ['504b0304', 'ZIP'],
  ['504b0506', 'ZIP'],
  ['1f8b', 'gzip'],
  ['28b52ffd', 'zstd'],
  ['89504e47', 'PNG', true],
  ['ffd8ff', 'JPEG', true],
  ['47494638', 'GIF', true],
  ['49492a00', 'TIFF', true],
  ['4d4d002a', 'TIFF', true],
  ['52494646', 'RIFF', true],
  ['000001ba', 'MPEG', true],
  ['494433', 'MP3', true],
  ['7f454c46', 'ELF'],
  ['4d5a90', 'EXE'],
  ['377abcaf271c', '7z'],
  ['526172211a07', 'RAR'],
];

const rowOf = (bytes: Buffer): (typeof MAGIC)[number] | undefined => {
  const head = bytes.subarray(0, 17).toString('hex');
  return MAGIC.find(([start]) => head.startsWith(start));
};

/** What the first bytes say the data is; undefined where they say nothing. */
export const magicOf = (bytes: Buffer): string | undefined => rowOf(bytes)?.[1];

/** Pictures, sound and film: they come along with articles and are none. */
export const isPicture = (bytes: Buffer): boolean =>
  rowOf(bytes)?.[2] === true || bytes.subarray(4, 8).toString('latin1') === 'ftyp';
