import { VERSION } from '../record/version.ts';
import { readCall } from './call.ts';
import type { Call } from './calls.ts';
import { runExtract } from './extract.ts';
import { helpText, shortHelp } from './help.ts';
import { processIo } from './io.ts';
import { textOf } from './notes.ts';

/** Runs the command line; resolves to the exit code and never rejects. */
export async function main(argv: readonly string[], proc: NodeJS.Process): Promise<number> {
  const io = processIo(proc);
  // A reader that has seen enough is no error.
  io.stdout.on('error', () => {});
  io.stderr.on('error', () => {});
  const lang = argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en' ? 'en' : 'ko';
  try {
    const call = await readCall(argv);
    if ('paths' in call && call.paths.length === 0 && call.command !== 'diff' && io.stdinIsTerminal) {
      io.stderr.write(shortHelp(call.lang));
      return 2;
    }
    return await run(call, io);
  } catch (error) {
    io.stderr.write(`sandbox-extract: ${textOf(error, { lang })}\n`);
    return 2;
  }
}

async function run(call: Call, io: ReturnType<typeof processIo>): Promise<number> {
  switch (call.command) {
    case 'help':
      io.stdout.write(helpText(call.lang));
      return 0;
    case 'version':
      io.stdout.write(`${VERSION}\n`);
      return 0;
    case 'print-config':
      io.stdout.write(`${JSON.stringify(call.config, null, 2)}\n`);
      return 0;
    case 'schema':
      io.stdout.write(
        call.dialect
          ? (await import('../outputs/tables/ddl.ts')).tablesText(call.dialect)
          : (await import('./schema.ts')).schemaText,
      );
      return 0;
    case 'formats':
      io.stdout.write((await import('./formats.ts')).formatsText(call.lang));
      return 0;
    case 'completion':
      io.stdout.write((await import('./completion/index.ts')).completionText(call.shell, call.lang));
      return 0;
    case 'filter':
      return (await import('./filter.ts')).runFilter(call, io);
    case 'validate':
      return (await import('./validate.ts')).runValidate(call, io);
    case 'explain':
      return (await import('./explain.ts')).runExplain(call, io);
    case 'diff':
      return (await import('./diff.ts')).runDiff(call, io);
    case 'report':
      return (await import('./report.ts')).runReport(call, io, new URL('./report-page/', import.meta.url));
    case 'extract':
      return runExtract(call, io);
  }
}
