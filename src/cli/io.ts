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
  /** The exit code of the signal that asked to stop (130, 143), else null. */
  stoppedBy(): number | null;
}

/** The process itself; from here on signals ask for a stop, and the run ends with whole records. */
export function processIo(proc: NodeJS.Process): Io {
  let signal: number | null = null;
  proc.once('SIGINT', () => {
    signal = 130;
  });
  proc.once('SIGTERM', () => {
    signal = 143;
  });
  return {
    stdout: proc.stdout,
    stderr: proc.stderr,
    stdinIsTerminal: proc.stdin.isTTY === true,
    stdoutIsTerminal: proc.stdout.isTTY === true,
    columns: proc.stdout.columns || 80,
    env: proc.env,
    stderrIsTerminal: proc.stderr.isTTY === true,
    stdin: () => proc.stdin,
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of proc.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    stoppedBy: () => signal,
  };
}
