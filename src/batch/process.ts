import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { messageText } from '../data/messages.ts';
import { extract } from '../extract.ts';
import { MAX_BYTES, readDocuments } from '../inputs/index.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import { writeWhole } from '../outputs/files/index.ts';
import { brief, withoutContacts, writerOf } from '../outputs/index.ts';
import { createSetup } from '../setup.ts';
import type { Done, Job, Note, Task } from './job.ts';

/** Does a job on one file after the other; the setup is made once. */
export async function createProcessor(job: Job): Promise<(task: Task, bytes?: Buffer) => Promise<Done>> {
  const setup = createSetup(
    { asOf: job.asOf, lang: job.lang, offsets: job.offsets, sourceSpans: job.sourceSpans },
    job.tables,
  );
  const writer = await writerOf(job.format, job.several);
  const shape = (record: ArticleRecord): unknown => {
    const shared = job.contacts ? record : withoutContacts(record);
    return job.brief ? brief(shared) : shared;
  };

  return async (task, given) => {
    const records: string[] = [];
    const written: string[] = [];
    const notes: Note[] = [];
    let [container, failing, size, mtime] = [false, 0, given?.length ?? 0, 0];
    let hash: string | null = null;
    const complain = (item: string | null, error: unknown): void => {
      notes.push({ item, ...problemOf(error, job) });
    };
    try {
      if (!given) ({ size, mtimeMs: mtime } = statSync(task.path));
      if (size > MAX_BYTES)
        throw new Problem('INPUT_TOO_LARGE', { size: Math.ceil(size / 2 ** 20), limit: MAX_BYTES / 2 ** 20 });
      const bytes = given ?? readFileSync(task.path);
      if (job.outDir !== null) hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      let count = 0;
      for await (const source of readDocuments(bytes, task.path, { ...job.reading, onUnread: complain })) {
        const record = extract(source, setup);
        container ||= source.item !== null;
        if (record.findings.some(({ severity }) => severity === 'error')) failing++;
        for (const { message } of record.warnings) notes.push({ item: source.item, code: null, message });
        const text = writer.record(shape(record));
        count++;
        if (job.outDir === null) records.push(text);
        else {
          const name = outputName(task, job, container ? count : null);
          writeWhole(join(job.outDir, name), text + (job.format === 'json' ? '\n' : ''));
          written.push(name);
        }
      }
    } catch (error) {
      complain(null, error);
    }
    return { path: task.path, records, container, written, notes, failing, size, mtime, hash };
  };
}

/** `news/a` → `news/a.yaml`; the items of a container go into a folder of its name: `feed.xml/0001.yaml`. */
export const outputName = ({ output, path }: Task, { format }: Job, item: number | null): string =>
  item === null
    ? `${output}.${format}`
    : join(dirname(output), basename(path), `${String(item).padStart(4, '0')}.${format}`);

/** Whether a file in the output folder is where one of this task's records goes. */
export const isOutputOf = (name: string, task: Task, job: Job): boolean =>
  name === outputName(task, job, null) || dirname(name) === join(dirname(task.output), basename(task.path));

function problemOf(error: unknown, { lang }: Pick<Job, 'lang'>): { readonly code: string; readonly message: string } {
  const problem =
    error instanceof Problem
      ? error
      : isSystemError(error)
        ? new Problem('INPUT_UNREADABLE', { reason: codeOf(error) })
        : new Problem('INPUT_FAILED', { reason: String((error as Error)?.message ?? error) });
  return { code: problem.code, message: messageText(problem.code, lang, problem.values) };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

export { problemOf };
