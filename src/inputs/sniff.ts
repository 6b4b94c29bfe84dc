/** First bytes of formats that are no text, and how people call them. */
const MAGIC: ReadonlyArray<readonly [bytes: string, what: string]> = [
  ['25504446', 'PDF'],
  ['d0cf11e0a1b11ae1', 'HWP/OLE'],
  ['48575020446f63756d656e742046696c65', 'HWP 3'],
  ['504b0304', 'ZIP/HWPX/DOCX'],
  ['504b0506', 'ZIP'],
  ['1f8b', 'gzip'],
  ['28b52ffd', 'zstd'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['7f454c46', 'ELF'],
  ['4d5a90', 'EXE'],
  ['52494646', 'RIFF'],
  ['377abcaf271c', '7z'],
  ['000001ba', 'MPEG'],
  ['494433', 'MP3'],
];

/** What the first bytes say the data is; undefined where they say nothing. */
export function magicOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 17).toString('hex');
  return MAGIC.find(([start]) => head.startsWith(start))?.[1];
}
