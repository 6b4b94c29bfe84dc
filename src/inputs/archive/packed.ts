import zlib from 'node:zlib';
import { Problem } from '../../model/problem.ts';
import type { ReadingWarning } from '../../model/source.ts';
import { HARMLESS, MAX_RATIO } from '../limits.ts';

export interface Unpacked {
  readonly bytes: Buffer;
  readonly warnings: readonly ReadingWarning[];
}

/** Unpacks gzip, also of several members. A file that was cut gives what there is of it, with a warning. */
export function gunzip(bytes: Buffer, limit: number): Unpacked {
  const options = { maxOutputLength: limitOf(bytes, limit) };
  try {
    return { bytes: zlib.gunzipSync(bytes, options), warnings: [] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(bytes, limit);
    if (code !== 'Z_BUF_ERROR') throw new Problem('INPUT_DAMAGED', { what: 'gzip', reason: code ?? 'inflate' });
  }
  const rest = zlib.gunzipSync(bytes, { ...options, finishFlush: zlib.constants.Z_SYNC_FLUSH });
  if (rest.length === 0) throw new Problem('INPUT_DAMAGED', { what: 'gzip', reason: 'truncated' });
  return { bytes: rest, warnings: [{ code: 'INPUT_CUT', values: { what: 'gzip' } }] };
}

type ZstdSync = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer;

/** Unpacks zstd, by Node itself from 22.15 on. */
export async function unzstd(bytes: Buffer, limit: number): Promise<Unpacked> {
  const most = limitOf(bytes, limit);
  const native = (zlib as unknown as { zstdDecompressSync?: ZstdSync }).zstdDecompressSync;
  try {
    const unpacked = native ? native(bytes, { maxOutputLength: most }) : await unzstdByScript(bytes, most);
    return { bytes: unpacked, warnings: [] };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(bytes, limit);
    throw new Problem('INPUT_DAMAGED', { what: 'zstd', reason: String(code || (error as Error).message) });
  }
}

/** Frames that want a larger window are made to harm: `zstd --ultra` alone makes larger ones. */
const MAX_WINDOW = 128 * 2 ** 20;

async function unzstdByScript(bytes: Buffer, most: number): Promise<Buffer> {
  if (windowOf(bytes) > MAX_WINDOW) throw Object.assign(new Error('window'), { code: 'ERR_BUFFER_TOO_LARGE' });
  const { Decompress } = await import('fzstd');
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const stream = new Decompress((chunk, final) => {
    size += chunk.length;
    if (size > most) throw Object.assign(new Error('size'), { code: 'ERR_BUFFER_TOO_LARGE' });
    chunks.push(chunk);
    isWhole = final === true;
  });
  for (let at = 0; at < bytes.length; at += 65_536)
    stream.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  if (!isWhole) throw new Error('truncated');
  return Buffer.concat(chunks, size);
}

/** The window that the first frame's header asks for (RFC 8878, 3.1.1.1). */
export function windowOf(bytes: Buffer): number {
  const descriptor = bytes[4] ?? 0;
  if (descriptor & 0x20) return 0;
  const window = bytes[5] ?? 0;
  const base = 2 ** (10 + (window >> 3));
  return base + (base / 8) * (window & 7);
}

/** Ratio and size: the lower of the two bounds. */
const limitOf = (bytes: Buffer, limit: number): number =>
  Math.max(1, Math.min(limit, Math.max(HARMLESS, bytes.length * MAX_RATIO)));

const tooLarge = (bytes: Buffer, limit: number): Problem =>
  limitOf(bytes, limit) < limit
    ? new Problem('ARCHIVE_BOMB', { ratio: MAX_RATIO })
    : new Problem('INPUT_TOO_LARGE', { size: `> ${Math.floor(limit / 2 ** 20)}`, limit: Math.floor(limit / 2 ** 20) });
