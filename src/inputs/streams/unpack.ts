import zlib from 'node:zlib';
import { Problem } from '../../model/problem.ts';
import { HARMLESS, MAX_RATIO } from '../limits.ts';
import type { Chunks } from './bytes.ts';

/** So much goes into a decoder at a time: what comes out of it is at most a thousand times as much. */
const PIECE = 32_768;

type Transform = ReturnType<typeof zlib.createGunzip>;

/**
 * What a stream of gzip (also of several members) or zstd holds. What could be unpacked of a stream that was cut or is damaged is given
 * before a Problem is thrown; so is what came before it swelled.
 */
export async function* unpackStream(packed: Chunks, what: 'gzip' | 'zstd'): AsyncGenerator<Buffer> {
  const decoder = await decoderOf(what);
  let [taken, given] = [0, 0];
  const check = (pieces: readonly Buffer[]): readonly Buffer[] => {
    for (const { length } of pieces) given += length;
    if (given > HARMLESS && given > taken * MAX_RATIO) throw new Problem('ARCHIVE_BOMB', { ratio: MAX_RATIO });
    return pieces;
  };
  for await (const chunk of packed)
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      taken += piece.length;
      yield* check(await decoder.push(piece, false));
      if (decoder.problem()) throw decoder.problem();
    }
  yield* check(await decoder.push(new Uint8Array(), true));
  if (decoder.problem()) throw decoder.problem();
}

interface Decoder {
  /** What comes of more bytes. */
  push(piece: Uint8Array, isLast: boolean): Promise<readonly Buffer[]>;
  problem(): Problem | undefined;
}

async function decoderOf(what: 'gzip' | 'zstd'): Promise<Decoder> {
  if (what === 'gzip') return systemDecoder(zlib.createGunzip(), what);
  // Node itself unpacks zstd from 22.15 on
  const native = (zlib as unknown as { createZstdDecompress?: () => Transform }).createZstdDecompress;
  return native ? systemDecoder(native(), what) : scriptDecoder();
}

function systemDecoder(stream: Transform, what: string): Decoder {
  let pieces: Buffer[] = [];
  let problem: Problem | undefined;
  let ended = (): void => {};
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  stream.on('end', () => ended());
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    const reason = code === 'Z_BUF_ERROR' ? 'truncated' : (code ?? 'inflate');
    problem = new Problem('INPUT_DAMAGED', { what, reason });
    ended();
  });
  return {
    async push(piece, isLast) {
      if (!problem)
        await new Promise<void>((done) => {
          ended = done;
          if (isLast) stream.end();
          else stream.write(piece, () => done());
        });
      const given = pieces;
      pieces = [];
      return given;
    },
    problem: () => problem,
  };
}

/** Frames that want a larger window are made to harm. */
const MAX_WINDOW = 128 * 2 ** 20;

async function scriptDecoder(): Promise<Decoder> {
  const { Decompress } = await import('fzstd');
  const { windowOf } = await import('../archive/packed.ts');
  let pieces: Buffer[] = [];
  let isFirst = true;
  let isWhole = false;
  let problem: Problem | undefined;
  const stream = new Decompress((chunk, final) => {
    pieces.push(Buffer.from(chunk));
    isWhole = final === true;
  });
  return {
    async push(piece, isLast) {
      try {
        if (isFirst && windowOf(Buffer.from(piece)) > MAX_WINDOW) throw new Error('window');
        isFirst = false;
        stream.push(piece, isLast);
        if (isLast && !isWhole) throw new Error('truncated');
      } catch (error) {
        problem = new Problem('INPUT_DAMAGED', { what: 'zstd', reason: String((error as Error).message) });
      }
      const given = pieces;
      pieces = [];
      return given;
    },
    problem: () => problem,
  };
}
