import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { walk } from '../batch/walk.ts';
import { messageText } from '../data/messages.ts';
import { extract } from '../extract.ts';
import { EXTENSIONS, readDocuments } from '../inputs/index.ts';
import { readRecords } from '../inputs/records.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import { HtmlReport, MAX_ARTICLES } from '../outputs/html/index.ts';
import { withoutContacts } from '../outputs/private.ts';
import { VERSION } from '../record/version.ts';
import { createSetup } from '../setup.ts';
import type { ReportCall } from './calls.ts';
import type { Io } from './io.ts';
import { shown, textOf } from './notes.ts';
import { fileSink } from './sink.ts';

/** Files that a folder may hold beside its articles: read where they are records, passed over where they are something else. */
const RECORD_EXTENSIONS = ['json', 'ndjson', 'jsonl', 'yaml', 'yml'];
const RECORD_FILE = new RegExp(`\\.(?:${RECORD_EXTENSIONS.join('|')})$`, 'i');

/** Runs `sandbox-extract report <inputs or records> -o FILE`; `page` is the folder of the page's script and style. */
export async function runReport(call: ReportCall, io: Io, page: URL): Promise<number> {
  const paths = call.paths.length > 0 ? call.paths : ['-'];
  if (paths.some((path) => samePath(path, call.output))) throw new Problem('OUTPUT_IS_INPUT');
  const { default: isRecord } = await import('../record/generated/record-validator.js');
  const setup = createSetup({ asOf: call.asOf, lang: call.lang }, call.tables);
  const report = new HtmlReport({
    script: readFileSync(new URL('page.js', page), 'utf8'),
    style: readFileSync(new URL('page.css', page), 'utf8'),
    version: VERSION,
    lang: call.lang,
  });
  const sink = fileSink(call.output);
  let failures = 0;
  const complain = (path: string, error: unknown): void => {
    failures++;
    io.stderr.write(`sandbox-extract: ${shown(path)}: ${textOf(error, call)}\n`);
  };
  const take = (record: ArticleRecord, text: string | null): void =>
    call.contacts ? report.add(record, text) : report.add(withoutContacts(record), text && withoutContacts(text));
  try {
    for await (const input of walk(paths, {
      include: call.include,
      exclude: call.exclude,
      extensions: [...EXTENSIONS, ...RECORD_EXTENSIONS],
    })) {
      if (io.stoppedBy()) break;
      try {
        if ('problem' in input) throw input.problem;
        const bytes = input.path === '-' ? await io.readStdin() : readFileSync(input.path);
        const path = input.path.replaceAll('\\', '/');
        const read = await readRecords(bytes);
        if (read) {
          for (const record of read.records) {
            if (isRecord(record)) take(record as ArticleRecord, null);
            else {
              const [error] = isRecord.errors ?? [];
              const values = { where: error?.instancePath || '/', reason: error?.message ?? '' };
              complain(path, new Problem('REPORT_NO_RECORD', values));
            }
          }
          for (const line of read.broken) complain(path, new Problem('RECORD_BROKEN', { line }));
        } else if (!input.found || !RECORD_FILE.test(path)) {
          const onUnread = (item: string, problem: Problem): void => complain(`${path} » ${item}`, problem);
          for await (const source of readDocuments(bytes, path, { ...call.reading, onUnread }))
            take(extract(source, setup), source.text);
        }
      } catch (error) {
        complain(input.path, error);
      }
    }
    const signal = io.stoppedBy();
    if (signal !== null) {
      sink.abandon();
      return signal;
    }
    const html = report.finish();
    await sink.write(html);
    await sink.finish();
    const say = (code: string, values: Record<string, string | number>): void => {
      io.stderr.write(`sandbox-extract: ${messageText(code, call.lang, values)}\n`);
    };
    const kilobytes = Math.ceil(Buffer.byteLength(html) / 1024);
    if (!call.quiet) say('REPORT_DONE', { file: shown(call.output), articles: report.articles, kilobytes });
    if (report.leftOut > 0) say('REPORT_LEFT_OUT', { left: report.leftOut, limit: MAX_ARTICLES });
  } catch (error) {
    sink.abandon();
    throw error;
  }
  return failures > 0 ? 2 : 0;
}

const samePath = (a: string, b: string): boolean =>
  existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
