import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(new URL('../..', import.meta.url).pathname);
export const bin = join(root, 'bin/sandbox-extract.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs that start workers or say something of processes. */
const ONLY_BUILT = /^(?:-j|--jobs|-d|--out-dir|--resume|--shard|--doc-timeout|--config|--print-config)/;

/**
 * Runs the real binary, its standard input closed or filled with `input`; `env` is added to the environment. Where coverage is measured, runs
 * the same code in this process, but for what the build alone has.
 */
export async function run(
  args: readonly string[],
  { input = '', cwd = root, env = {} }: { input?: string | Buffer; cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  if (process.env.COVERAGE && Object.keys(env).length === 0 && !args.some((arg) => ONLY_BUILT.test(arg)))
    return (await import('./in-process.ts')).runHere(args, { input, cwd, env });
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('close', (code) =>
      done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

export const tempFolder = (): string => mkdtempSync(join(tmpdir(), 'sandbox-extract-test-'));
