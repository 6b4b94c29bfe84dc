import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultOf, kindOf } from './check.ts';
import { inputOf } from './input.ts';
import { reduced } from './reduce.ts';

/** More with `FUZZ=100000`; other inputs with `FUZZ_SEED=7`; one again with `FUZZ=1 FUZZ_FROM=4711` and its seed. */
const COUNT = Number(process.env.FUZZ ?? 1000);
/** A long run takes another seed each day. */
const SEED = Number(process.env.FUZZ_SEED ?? (COUNT > 1000 ? Math.floor(Date.now() / 86_400_000) : 20251208));
const FROM = Number(process.env.FUZZ_FROM ?? 0);
/** Kinds of faults after which a run stops looking for more. */
const ENOUGH = 8;

test(`${COUNT} damaged pages in every format, seed ${SEED}`, { timeout: 60_000 + COUNT * 300 }, async () => {
  const finds = new Map<string, string>();
  for (let n = FROM; n < FROM + COUNT && finds.size < ENOUGH; n++) {
    const { bytes, name, how } = inputOf(SEED, n);
    const fault = await faultOf(bytes, name, COUNT > 1000 || n % 4 === 0);
    const kind = fault === undefined ? '' : kindOf(fault);
    if (fault === undefined || finds.has(kind)) continue;
    const small = await reduced(bytes, async (some) => kindOf((await faultOf(some, name)) ?? '') === kind);
    const folder = join(tmpdir(), `sandbox-extract-fuzz-${SEED}`);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${n}-${name}`);
    writeFileSync(file, small);
    finds.set(kind, `${fault}\n  number ${n} of seed ${SEED} (${how}), ${small.length} bytes in ${file}`);
  }
  expect([...finds.values()].join('\n')).toBe('');
});

/** Inputs that once failed, as small as they could be made; a file's name says what was wrong. */
const kept = new URL('../../fixtures/fuzz/', import.meta.url).pathname;

describe('what was found before', () => {
  test.each(readdirSync(kept))('%s', async (name) => {
    expect(await faultOf(readFileSync(join(kept, name)), name)).toBeUndefined();
  });
});
