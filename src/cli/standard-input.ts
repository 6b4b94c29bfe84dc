import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Given } from '../batch/open.ts';
import { Problem } from '../model/problem.ts';
import type { Io } from './io.ts';

/** Shorter input waits in memory. */
const LONG = 2 ** 20;

/**
 * Standard input. It cannot be read twice, and the hash of the whole is a part of every record: a long one waits in a file that only
 * its owner may read, so that it takes no more memory than a file of its length. `close` takes the file away.
 */
export async function standardInput(io: Io): Promise<Given & { close(): void }> {
  const chunks: Buffer[] = [];
  let size = 0;
  let handle: number | null = null;
  const file = join(tmpdir(), `.sandbox-extract.${process.pid}.stdin`);
  const close = (): void => {
    if (handle === null) return;
    closeSync(handle);
    rmSync(file, { force: true });
    handle = null;
  };
  try {
    for await (const chunk of io.stdin()) {
      size += chunk.length;
      chunks.push(chunk);
      if (size < LONG) continue;
      handle ??= openSync(file, 'wx', 0o600);
      for (const held of chunks.splice(0)) writeWhole(handle, held);
    }
  } catch (error) {
    close();
    if (error instanceof Error && 'code' in error) throw new Problem('OUTPUT_FAILED', { reason: String(error.code) });
    throw error;
  }
  return handle === null ? { bytes: Buffer.concat(chunks), close } : { file, close };
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
