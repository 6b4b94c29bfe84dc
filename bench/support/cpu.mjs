// Processor time instead of time on the clock: what else the machine does changes it little, so a budget can hold on a busy one.
import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { ROOT } from './programs.mjs';

const nowhere = openSync('/dev/null', 'w');
const HOOK = new URL('cpu.cjs', import.meta.url).pathname;

/** Milliseconds of processor time that Node takes for these arguments. Throws where it fails. */
export function cpuOf(args, { codes = [0] } = {}) {
  const { status, output, stderr } = spawnSync(process.execPath, ['--require', HOOK, ...args], {
    stdio: ['ignore', nowhere, 'pipe', 'pipe'],
    cwd: ROOT,
  });
  if (!codes.includes(status)) throw new Error(`node ${args.join(' ')}: ${status} ${stderr}`);
  return Number(output[3]);
}

/** Milliseconds of processor time that `run` takes in this process. */
export async function cpuTimed(run) {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
