import { spawn } from 'node:child_process';

/** Shows a text through a pager such as `less -R`; resolves to false where there is no such program. */
export function page(text: string, pager: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((done) => {
    // as git does: leave when it fits the screen, pass colours, keep the screen
    const child = spawn(pager, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: { LESS: 'FRX', ...env } });
    child.on('error', () => done(false));
    child.on('close', (code) => done(code !== 127 && code !== 126));
    // a reader that has seen enough closes the pipe
    child.stdin.on('error', () => {});
    child.stdin.end(text);
  });
}
