import { Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/main.ts';
import type { Ran } from './cli.ts';

/** Runs the command line in the process of the test, so that coverage sees it; streams, folder and environment are the call's own. */
export async function runHere(
  args: readonly string[],
  { input, cwd, env }: { input: string | Buffer; cwd: string; env: NodeJS.ProcessEnv },
): Promise<Ran> {
  const [out, err]: Buffer[][] = [[], []];
  const into = (chunks: Buffer[] | undefined): Writable =>
    new Writable({
      write(chunk: Buffer, _, done) {
        chunks!.push(chunk);
        done();
      },
    });
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const proc = {
      stdin: Readable.from(input.length > 0 ? [Buffer.from(input)] : []),
      stdout: into(out),
      stderr: into(err),
      env: { ...process.env, ...env },
      once: () => {},
    };
    const code = await main(args, proc as unknown as NodeJS.Process);
    return { code, stdout: Buffer.concat(out!).toString(), stderr: Buffer.concat(err!).toString() };
  } finally {
    process.chdir(before);
  }
}
