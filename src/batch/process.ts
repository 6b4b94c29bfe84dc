import { basename, dirname, join } from 'node:path';
import { messageText } from '../data/messages.ts';
import { extract } from '../extract.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import { writeWhole } from '../outputs/files/index.ts';
import { brief, withoutContacts } from '../outputs/index.ts';
import { createSetup } from '../setup.ts';
import type { Done, Job, Note, Task } from './job.ts';
import { type Given, openFile } from './open.ts';
import { loadPlugins } from './plugins.ts';
import { writerOfJob } from './writer.ts';

/** Records that are given together while more of a long input is read. */
const TOGETHER = 64;

/** Does a job on one file after the other; the setup is made once. A long input gives what came of it bit by bit. */
export async function createProcessor(job: Job): Promise<(task: Task, given?: Given) => AsyncGenerator<Done>> {
  const { asOf, lang, offsets, sourceSpans } = job;
  const plugins = await loadPlugins(job.plugins);
  const setup = createSetup({ asOf, lang, offsets, sourceSpans, plugins }, job.tables);
  const { inputs } = setup;
  const writer = await writerOfJob(job, job.several);
  const shape = (record: ArticleRecord): unknown => {
    const shared = job.contacts ? record : withoutContacts(record);
    return job.brief ? brief(shared) : shared;
  };

  return async function* (task, given) {
    const written: string[] = [];
    let records: string[] = [];
    let notes: Note[] = [];
    let [container, failing, size, mtime, count, whole] = [false, 0, 0, 0, 0, true];
    let hash: string | null = null;
    const complain = (item: string | null, error: unknown): void => {
      whole = false;
      notes.push({ item, ...problemOf(error, job) });
    };
    /** What came since the last time. */
    const take = (more: boolean): Done => {
      const done = {
        path: task.path,
        records,
        container,
        written: more ? [] : written,
        notes,
        failing,
        size,
        mtime,
        hash,
      };
      const from = job.outDir === null ? count - records.length : 0;
      [records, notes, failing] = [[], [], 0];
      return { ...done, from, more, whole };
    };
    try {
      const opened = await openFile(task.path, job.reading, given);
      ({ size, mtime } = opened);
      if (job.outDir !== null) hash = opened.hash;
      for await (const source of opened.documents({ ...job.reading, inputs, onUnread: complain })) {
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
        if (opened.isStream && count % TOGETHER === 0) yield take(true);
      }
    } catch (error) {
      complain(null, error);
    }
    yield take(false);
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
