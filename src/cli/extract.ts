import { readFileSync, realpathSync, statSync } from 'node:fs';
import { walk } from '../batch/walk.ts';
import { type Lang, messageText } from '../data/messages.ts';
import { extract } from '../extract.ts';
import { EXTENSIONS, MAX_BYTES, readDocuments } from '../inputs/index.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import { brief, type Writer, withoutContacts, writerOf } from '../outputs/index.ts';
import { createSetup } from '../setup.ts';
import type { ExtractCall } from './call.ts';
import type { Io } from './io.ts';
import { fileSink, streamSink } from './sink.ts';

/** Runs `sandbox-extract <inputs>`; resolves to the exit code. */
export async function runExtract(call: ExtractCall, io: Io): Promise<number> {
  const setup = createSetup(
    { asOf: call.asOf, lang: call.lang, offsets: call.offsets, sourceSpans: call.sourceSpans },
    call.tables,
  );
  const paths = call.paths.length > 0 ? call.paths : ['-'];
  const several = paths.length > 1 || (paths[0] !== '-' && !isFile(paths[0]!));
  if (call.output !== null && paths.some((path) => samePath(path, call.output!))) throw new Problem('OUTPUT_IS_INPUT');
  let writer: Writer | undefined;
  const sink = call.output === null ? streamSink(io.stdout) : fileSink(call.output);
  let [count, unread, failing] = [0, 0, 0];
  const say = (path: string, item: string | null, text: string): void => {
    io.stderr.write(`sandbox-extract: ${shown(item === null ? path : `${path} » ${item}`)}: ${text}\n`);
  };
  const complain = (path: string, item: string | null, error: unknown): void => {
    unread++;
    say(path, item, textOf(error, call));
  };
  const shape = (record: ArticleRecord): unknown => {
    const shared = call.contacts ? record : withoutContacts(record);
    return call.brief ? brief(shared) : shared;
  };
  const begin = async (many: boolean): Promise<Writer> => {
    const chosen = await writerOf(call.format, many);
    await sink.write(chosen.begin);
    return chosen;
  };

  try {
    let open = true;
    for await (const input of walk(paths, { include: call.include, exclude: call.exclude, extensions: EXTENSIONS })) {
      if (!open || io.stoppedBy()) break;
      if ('problem' in input) {
        complain(input.path, null, input.problem);
        continue;
      }
      try {
        const bytes = input.path === '-' ? await io.readStdin() : readWhole(input.path);
        const onUnread = (item: string, problem: Problem): void => complain(input.path, item, problem);
        for await (const source of readDocuments(bytes, input.path, { ...call.reading, onUnread })) {
          if (!open || io.stoppedBy()) break;
          const record = extract(source, setup);
          if (record.findings.some(({ severity }) => severity === 'error')) failing++;
          if (!call.quiet) for (const { message } of record.warnings) say(input.path, source.item, message);
          // What comes from a container may be one of several.
          writer ??= await begin(several || source.item !== null);
          open = await sink.write(writer.record(shape(record), count++));
        }
      } catch (error) {
        if (error instanceof Problem && error.code === 'OUTPUT_FAILED') throw error;
        complain(
          input.path,
          null,
          isSystemError(error) ? new Problem('INPUT_UNREADABLE', { reason: error.code }) : error,
        );
      }
    }
    writer ??= await begin(several);
    await sink.write(writer.end);
    const signal = io.stoppedBy();
    if (signal !== null && call.output !== null) {
      sink.abandon();
      return signal;
    }
    await sink.finish();
    if (signal !== null) return signal;
  } catch (error) {
    sink.abandon();
    throw error;
  }
  if (unread > 0) return 2;
  return call.strict && failing > 0 ? 1 : 0;
}

/** The bytes of a file. Throws a Problem before it takes in one that is too large to be read. */
function readWhole(path: string): Buffer {
  const { size } = statSync(path);
  if (size > MAX_BYTES)
    throw new Problem('INPUT_TOO_LARGE', { size: Math.ceil(size / 2 ** 20), limit: MAX_BYTES / 2 ** 20 });
  return readFileSync(path);
}

/** A path as a terminal may show it: no control character reaches it raw. */
export const shown = (path: string): string =>
  path.replace(
    /[\0-\u001f\u007f-\u009f]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

/** What to tell people of an error: one line, never a stack. */
export function textOf(error: unknown, { lang }: { readonly lang: Lang }): string {
  if (error instanceof Problem) return messageText(error.code, lang, error.values);
  return messageText('INPUT_FAILED', lang, { reason: shown(String((error as Error)?.message ?? error)) });
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function samePath(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
