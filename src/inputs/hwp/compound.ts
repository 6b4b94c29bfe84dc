import { Problem } from '../../model/problem.ts';

const FREE = 0xffffffff;
const END = 0xfffffffe;

/** The streams of a compound file (MS-CFB) by their path: `BodyText/Section0`. Throws a Problem where any part of it is missing. */
export function compoundStreams(bytes: Buffer): Map<string, Buffer> {
  try {
    return streamsOf(bytes);
  } catch (error) {
    // reading past the end of the bytes
    if (error instanceof RangeError) throw damaged('truncated');
    throw error;
  }
}

function streamsOf(bytes: Buffer): Map<string, Buffer> {
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged('sector size');
  const size = 2 ** shift;
  const sector = (index: number): Buffer => {
    // The header takes the place of the first sector, whatever the size; the last sector may be short.
    const start = (index + 1) * size;
    if (start >= bytes.length) throw damaged('truncated');
    return bytes.subarray(start, start + size);
  };
  const fat = fatOf(bytes, sector, size);
  const chain = (first: number): Buffer => {
    const parts: Buffer[] = [];
    for (let at = first; at < END - 3 && at !== FREE; at = fat[at] ?? END) {
      if (parts.length > fat.length) throw damaged('loop');
      parts.push(sector(at));
    }
    return Buffer.concat(parts);
  };
  if (fat.some((next, index) => next !== FREE && (index + 1) * size >= bytes.length)) throw damaged('truncated');
  const directory = chain(bytes.readUInt32LE(48));
  const small = chain(bytes.readUInt32LE(60));
  const root = entryAt(directory, 0);
  const pool = chain(root.start);
  const streams = new Map<string, Buffer>();
  const read = ({ start, length }: Entry): Buffer => {
    if (length >= bytes.readUInt32LE(56)) {
      const stream = chain(start);
      if (stream.length < length) throw damaged('truncated');
      return stream.subarray(0, length);
    }
    const parts: Buffer[] = [];
    for (let at = start; parts.length * 64 < length; at = small.readUInt32LE(at * 4)) {
      if (at >= END - 3 || (at + 1) * 64 > pool.length + 63) throw damaged('truncated');
      parts.push(pool.subarray(at * 64, at * 64 + 64));
    }
    return Buffer.concat(parts).subarray(0, length);
  };
  const count = directory.length / 128;
  const pending: { index: number; folder: string }[] = [{ index: root.child, folder: '' }];
  for (let seen = 0; pending.length > 0; seen++) {
    if (seen > 3 * count) throw damaged('loop');
    const { index, folder } = pending.pop()!;
    if (index === FREE) continue;
    if (index >= count) throw damaged('directory');
    const entry = entryAt(directory, index);
    pending.push({ index: entry.left, folder }, { index: entry.right, folder });
    if (entry.kind === 1) pending.push({ index: entry.child, folder: `${folder}${entry.name}/` });
    else if (entry.kind === 2) streams.set(folder + entry.name, read(entry));
  }
  return streams;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly length: number;
}

function entryAt(directory: Buffer, index: number): Entry {
  const at = index * 128;
  const nameLength = Math.min(64, directory.readUInt16LE(at + 64));
  return {
    name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
    kind: directory.readUInt8(at + 66),
    left: directory.readUInt32LE(at + 68),
    right: directory.readUInt32LE(at + 72),
    child: directory.readUInt32LE(at + 76),
    start: directory.readUInt32LE(at + 116),
    length: directory.readUInt32LE(at + 120),
  };
}

/** The table that says which sector follows which. */
function fatOf(bytes: Buffer, sector: (index: number) => Buffer, size: number): number[] {
  const places: number[] = [];
  const count = bytes.readUInt32LE(44);
  if (count * size > bytes.length) throw damaged('truncated');
  for (let i = 0; i < 109 && places.length < count; i++) places.push(bytes.readUInt32LE(76 + i * 4));
  for (let next = bytes.readUInt32LE(68); places.length < count && next < END - 3; ) {
    const more = sector(next);
    for (let i = 0; i < size / 4 - 1 && places.length < count; i++) places.push(more.readUInt32LE(i * 4));
    next = more.readUInt32LE(size - 4);
  }
  const fat: number[] = [];
  for (const place of places) {
    const table = sector(place);
    for (let i = 0; i + 4 <= table.length; i += 4) fat.push(table.readUInt32LE(i));
  }
  return fat;
}

const damaged = (reason: string): Problem => new Problem('INPUT_DAMAGED', { what: 'HWP', reason });
