import { inflateRawSync } from 'node:zlib';
import { Problem } from '../../model/problem.ts';
import { HARMLESS, MAX_BYTES, MAX_RATIO } from '../limits.ts';
import { compoundStreams } from './compound.ts';
import { areRecordsWhole } from './records.ts';

const COMPRESSED = 1;
const PASSWORD = 2;
const DISTRIBUTION = 4;
const DRM = 0x10;

/**
 * Makes sure that an HWP 5 file is whole: a reader that skips what it cannot read would lose paragraphs and figures without a word. Throws
 * a Problem where it is encrypted, cut, damaged in its text, or made to swell.
 */
export function checkHwp5(bytes: Buffer): void {
  const streams = compoundStreams(bytes);
  const header = streams.get('FileHeader');
  if (streams.has('EncryptedPackage')) throw new Problem('INPUT_PASSWORD', { what: 'DOCX/XLSX' });
  if (!header?.toString('latin1', 0, 17).startsWith('HWP Document File'))
    throw new Problem('INPUT_FORMAT_UNREAD', { what: kindOf(streams) });
  const flags = header.readUInt32LE(36);
  if (flags & PASSWORD) throw new Problem('INPUT_PASSWORD', { what: 'HWP' });
  if (flags & DRM) throw new Problem('INPUT_PASSWORD', { what: 'HWP, DRM' });
  if (flags & COMPRESSED)
    for (const [path, stream] of streams) if (/^(?:DocInfo$|BinData\/)/.test(path)) refuseBomb(stream);
  // The text of a document for distribution is encrypted in itself; the library deciphers it.
  const folder = flags & DISTRIBUTION ? 'ViewText/' : 'BodyText/';
  const sections = [...streams].filter(([path]) => path.startsWith(`${folder}Section`));
  if (sections.length === 0) throw damaged('no section');
  let left = MAX_BYTES;
  for (const [path, stream] of flags & DISTRIBUTION ? [] : sections) {
    const records = flags & COMPRESSED ? inflate(stream, left, path) : stream;
    left -= records.length;
    if (!areRecordsWhole(records)) throw damaged(path);
  }
}

function inflate(stream: Buffer, limit: number, path: string): Buffer {
  const most = Math.max(1, Math.min(limit, Math.max(HARMLESS, stream.length * MAX_RATIO)));
  try {
    return inflateRawSync(stream, { maxOutputLength: most });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Problem('ARCHIVE_BOMB', { ratio: MAX_RATIO });
    throw damaged(`${path}: ${code}`);
  }
}

/** Pictures and styles are unpacked by the library, which knows no limit; whether they are whole does not matter for the text. */
function refuseBomb(stream: Buffer): void {
  try {
    inflate(stream, MAX_BYTES, '');
  } catch (error) {
    if ((error as Problem).code === 'ARCHIVE_BOMB') throw error;
  }
}

/** What other programs keep in compound files. */
function kindOf(streams: ReadonlyMap<string, Buffer>): string {
  if (streams.has('WordDocument')) return 'DOC';
  if (streams.has('Workbook') || streams.has('Book')) return 'XLS';
  if (streams.has('PowerPoint Document')) return 'PPT';
  return 'OLE';
}

const damaged = (reason: string): Problem => new Problem('INPUT_DAMAGED', { what: 'HWP', reason });
