import { crc32, inflateRawSync } from 'node:zlib';
import { Problem } from '../../model/problem.ts';
import { HARMLESS, MAX_ITEMS, MAX_RATIO } from '../limits.ts';
import { nameOf } from './zip-name.ts';

/** A file in a zip file. Its name is a label and never a path to write to. */
export interface ZipEntry {
  readonly name: string;
  /** As the archive says. */
  readonly size: number;
  readonly isEncrypted: boolean;
  /** The content. Throws a Problem where it is damaged, encrypted, packed by another method, or larger than `limit` bytes. */
  read(limit: number): Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The files of a zip file by its central directory, in their order. Throws a Problem where there is none. */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ITEMS) throw new Problem('ARCHIVE_TOO_MANY', { limit: MAX_ITEMS });
  const size = bytes.readUInt32LE(end + 12);
  // Archives with something before them have offsets that are off by its length.
  const shift = end - size - bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  let at = end - size;
  for (let i = 0; i < count; i++) {
    if (at < 0 || at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw damaged('central directory');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const flags = bytes.readUInt16LE(at + 8);
    const entry: Entry = {
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
      isEncrypted: (flags & 1) !== 0,
      method: bytes.readUInt16LE(at + 10),
      sum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42) + shift,
    };
    if (!entry.name.endsWith('/')) entries.push({ ...entry, read: (limit) => read(bytes, entry, limit) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function read(bytes: Buffer, entry: Entry, limit: number): Buffer {
  const { isEncrypted, method, packed, size, offset, sum } = entry;
  if (isEncrypted) throw new Problem('INPUT_PASSWORD', { what: 'ZIP' });
  if (size > limit) throw new Problem('INPUT_TOO_LARGE', { size: megabytes(size), limit: megabytes(limit) });
  if (size > HARMLESS && size > packed * MAX_RATIO) throw new Problem('ARCHIVE_BOMB', { ratio: MAX_RATIO });
  if (offset < 0 || offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw damaged('local header');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw damaged('truncated');
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new Problem('INPUT_FORMAT_UNREAD', { what: `ZIP, method ${method}` });
  let content: Buffer;
  try {
    content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw damaged((error as NodeJS.ErrnoException).code ?? 'inflate');
  }
  if (content.length !== size) throw damaged('size');
  // A figure that lost a digit looks like any other figure.
  if (crc32(content) !== sum) throw damaged('checksum');
  return content;
}

/** Where the end record of the directory stands: the last one that fits. */
function endOf(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END && bytes.readUInt32LE(at + 12) <= at) return at;
  }
  throw damaged('no directory');
}

const megabytes = (size: number): number => Math.ceil(size / 2 ** 20);

const damaged = (reason: string): Problem => new Problem('INPUT_DAMAGED', { what: 'ZIP', reason });
