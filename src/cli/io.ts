/** What the command line needs of the process. */
export interface Io {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Display cells of a line of the terminal. */
  readonly columns: number;
  readonly env: NodeJS.ProcessEnv;
  stdin(): AsyncIterable<Buffer>;
  readStdin(): Promise<Buffer>;
  /** The day it is, in Korea. */
  today(): string;
  /** The exit code of the signal that asked to stop (130, 143), else null. */
  stoppedBy(): number | null;
}

/** The process itself; from here on signals ask for a stop, and the run ends with whole records. */
export function processIo(proc: NodeJS.Process): Io {
  let signal: number | null = null;
  let reading = false;
  const stop = (code: number): void => {
    signal = code;
    // a line more is not waited for; a document that is being read is read to its end
    if (reading) proc.stdin.destroy();
  };
  proc.once('SIGINT', () => stop(130));
  proc.once('SIGTERM', () => stop(143));
  async function* stdin(): AsyncGenerator<Buffer> {
    reading = true;
    try {
      for await (const chunk of proc.stdin) yield chunk as Buffer;
    } catch (error) {
      if (signal === null) throw error;
    }
  }
  return {
    stdout: proc.stdout,
    stderr: proc.stderr,
    stdinIsTerminal: proc.stdin.isTTY === true,
    stdoutIsTerminal: proc.stdout.isTTY === true,
    columns: proc.stdout.columns || 80,
    env: proc.env,
    stderrIsTerminal: proc.stderr.isTTY === true,
    stdin,
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of proc.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    today: () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10),
    stoppedBy: () => signal,
  };
}
