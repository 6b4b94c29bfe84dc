import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getHeapCodeStatistics, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type { main } from './main.ts';

// Starts the bundle from V8's code cache: what an earlier run compiled is neither parsed nor compiled again. Node's own compile cache came
// with 22.1 and keeps only what the first run of a program needed.

/** What the bundle is: a cache of another one is not read. Put in by the build. */
declare const BUILD: string;

type Bundle = (
  exports: { main?: typeof main },
  require: NodeJS.Require,
  importPackage: (name: string) => Promise<unknown>,
  url: string,
) => void;

/** So many bytes of bytecode that the cache lacked make a new one worth its writing. */
const WORTH_KEEPING = 60_000;
/**
 * The optimizing compiler waits until a function has run ten times as long as is usual: one article takes a quarter less processor time so,
 * 200 articles a fifth less. Set before the bundle is loaded, for V8's cache knows the flags that its code was made under.
 */
const PATIENT = '--interrupt-budget=700000';

/** Before the compiled code: how much bytecode the process had that wrote it. */
const HEADER = 8;
const DAYS_30 = 30 * 24 * 3600 * 1000;

/** Loads `cli.cjs` of a folder and runs its `main`; gives back the exit code. */
export async function start(dist: string, argv: readonly string[], proc: NodeJS.Process): Promise<number> {
  setFlagsFromString(PATIENT);
  const file = join(dist, 'cli.cjs');
  const cache = cacheFile(proc);
  const known = cache === null ? undefined : readOwn(cache, proc);
  const cachedData = known?.subarray(HEADER);
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const compiled = known && !script.cachedDataRejected ? known.readDoubleLE() : 0;
  const exports: { main?: typeof main } = {};
  (script.runInThisContext() as Bundle)(exports, createRequire(file), (name) => import(name), pathToFileURL(file).href);
  const code = await exports.main!(argv, proc);
  const size = cache === null ? 0 : codeSize();
  if (cache !== null && size - compiled > WORTH_KEEPING) keep(cache, script, size);
  return code;
}

const codeSize = (): number => getHeapCodeStatistics().bytecode_and_metadata_size;

/** The user's own cache folder; null where caches are turned off as for Node's own one. */
function cacheFile({ env, platform, version, arch }: NodeJS.Process): string | null {
  if (env.NODE_DISABLE_COMPILE_CACHE) return null;
  const home = homedir();
  const folder =
    platform === 'win32'
      ? (env.LOCALAPPDATA ?? join(home, 'AppData/Local'))
      : platform === 'darwin'
        ? join(home, 'Library/Caches')
        : env.XDG_CACHE_HOME || join(home, '.cache');
  return join(folder, 'sandbox-extract', `${BUILD}-${version}-${arch}.bin`);
}

/** The file, where nobody else could have written it: it is code that will run. */
function readOwn(path: string, proc: NodeJS.Process): Buffer | undefined {
  try {
    const { uid, mode } = statSync(path);
    return proc.getuid === undefined || (uid === proc.getuid() && (mode & 0o022) === 0)
      ? readFileSync(path)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A folder that cannot be written only costs the next start its time. */
function keep(path: string, script: Script, size: number): void {
  try {
    const folder = join(path, '..');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) {
      const old = join(folder, name);
      if (Date.now() - statSync(old).mtimeMs > DAYS_30) unlinkSync(old);
    }
    const partial = `${path}.${process.pid}.partial`;
    const header = Buffer.alloc(HEADER);
    header.writeDoubleLE(size);
    writeFileSync(partial, Buffer.concat([header, script.createCachedData()]), { mode: 0o600 });
    renameSync(partial, path);
  } catch {}
}
