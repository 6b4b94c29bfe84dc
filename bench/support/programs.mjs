// Whole processes, timed from outside.
import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';

export const ROOT = new URL('../../', import.meta.url).pathname;
export const BIN = `${ROOT}bin/sandbox-extract.js`;
export const EMPTY = new URL('empty.mjs', import.meta.url).pathname;

const nowhere = openSync('/dev/null', 'w');

/** Runs Node with these arguments, its output thrown away; gives back milliseconds. Throws where it fails. */
export function run(args, { codes = [0] } = {}) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(process.execPath, args, {
    stdio: ['ignore', nowhere, 'pipe'],
    cwd: ROOT,
  });
  const ms = performance.now() - start;
  if (error || !codes.includes(status)) throw new Error(`node ${args.join(' ')}: ${status} ${error ?? stderr}`);
  return ms;
}

/** The peak memory of Node with these arguments, in bytes. */
export function peakMemory(args, { codes = [0] } = {}) {
  const hook = new URL('peak.cjs', import.meta.url).pathname;
  const { status, output } = spawnSync(process.execPath, ['--require', hook, ...args], {
    stdio: ['ignore', nowhere, 'ignore', 'pipe'],
    cwd: ROOT,
  });
  if (!codes.includes(status)) throw new Error(`node ${args.join(' ')}: ${status}`);
  return Number(output[3]);
}
