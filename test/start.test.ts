import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run as runBinary, tempFolder } from './support/cli.ts';

const TEXT =
  '온샘시, 도서관 세 곳 연다\n\n한들 기자 입력 2025-12-08 10:00\n\n온샘시는 3억 원을 들여 도서관을 연다고 8일 밝혔다.\n';

describe('the cache of compiled code', () => {
  let cwd = '';
  let cache = '';
  beforeEach(() => {
    cwd = tempFolder();
    cache = join(cwd, 'cache/sandbox-extract');
    writeFileSync(join(cwd, 'a.txt'), TEXT);
  });
  const run = (env: NodeJS.ProcessEnv = {}) =>
    runBinary(['a.txt', '-f', 'json', '--no-config'], { cwd, env: { XDG_CACHE_HOME: join(cwd, 'cache'), ...env } });
  const kept = (): string => join(cache, readdirSync(cache)[0]!);

  test('is made by the first run, for its owner alone, and changes nothing in the output', async () => {
    const first = await run();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
    // what the collector threw away in one run the next one adds
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      expect(await run()).toEqual(first);
      times.push(statSync(kept()).mtimeMs);
    }
    expect(new Set(times).size).toBeLessThan(times.length);
  });

  test('is made anew where it is damaged or others could have written it', async () => {
    const first = await run();
    const whole = statSync(kept()).size;
    writeFileSync(kept(), readFileSync(kept()).subarray(0, 1000));
    expect(await run()).toEqual(first);
    expect(statSync(kept()).size).toBeGreaterThan(0.9 * whole);
    chmodSync(kept(), 0o666);
    expect(await run()).toEqual(first);
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
  });

  test('grows with what another kind of run needs', async () => {
    await run();
    const text = statSync(kept()).size;
    writeFileSync(join(cwd, 'b.html'), `<!doctype html><html><body><p>${TEXT}</p></body></html>`);
    await runBinary(['b.html'], { cwd, env: { XDG_CACHE_HOME: join(cwd, 'cache') } });
    expect(statSync(kept()).size).toBeGreaterThan(text);
  });

  test('is missed by nobody: a folder that cannot be written, caches turned off', async () => {
    const first = await run();
    expect(await run({ XDG_CACHE_HOME: '/dev/null' })).toEqual(first);
    const off = join(cwd, 'off');
    expect(await run({ XDG_CACHE_HOME: off, NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(first);
    expect(existsSync(off)).toBe(false);
  });
});
