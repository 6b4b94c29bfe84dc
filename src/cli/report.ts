import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { Clusterer } from '../cluster/index.ts';
import { messageText } from '../data/messages.ts';
import { extract } from '../extract.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import { HtmlReport, MAX_ARTICLES } from '../outputs/html/index.ts';
import { withoutContacts } from '../outputs/private.ts';
import { VERSION } from '../record/version.ts';
import type { ReportCall } from './calls.ts';
import type { Io } from './io.ts';
import { shown } from './notes.ts';
import { Complaints, readAll } from './read-all.ts';
import { setupOf } from './setup.ts';
import { fileSink } from './sink.ts';

/** Runs `sandbox-extract report <inputs or records> -o FILE`; `page` is the folder of the page's script and style. */
export async function runReport(call: ReportCall, io: Io, page: URL): Promise<number> {
  if (call.paths.some((path) => samePath(path, call.output))) throw new Problem('OUTPUT_IS_INPUT');
  const { default: isRecord } = await import('../record/generated/record-validator.js');
  const setup = await setupOf(call);
  const report = new HtmlReport({
    script: readFileSync(new URL('page.js', page), 'utf8'),
    style: readFileSync(new URL('page.css', page), 'utf8'),
    version: VERSION,
    lang: call.lang,
  });
  const sink = fileSink(call.output);
  const complaints = new Complaints(call, io);
  const clusterer = new Clusterer();
  const take = (record: ArticleRecord, text: string | null): void => {
    const isIn = call.contacts
      ? report.add(record, text)
      : report.add(withoutContacts(record), text && withoutContacts(text));
    if (isIn) clusterer.add(record);
  };
  try {
    await readAll({ ...call, reading: { ...call.reading, inputs: setup.inputs } }, io, complaints, {
      records(path, { records, broken }) {
        for (const record of records) {
          if (isRecord(record)) take(record as ArticleRecord, null);
          else {
            const [error] = isRecord.errors ?? [];
            const values = { where: error?.instancePath || '/', reason: error?.message ?? '' };
            complaints.add(path, new Problem('REPORT_NO_RECORD', values));
          }
        }
        for (const line of broken) complaints.add(path, new Problem('RECORD_BROKEN', { line }));
      },
      document: (_path, source) => take(extract(source, setup), source.text),
    });
    const signal = io.stoppedBy();
    if (signal !== null) {
      sink.abandon();
      return signal;
    }
    const html = report.finish(clusterer.finish());
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
  return complaints.count > 0 ? 2 : 0;
}

const samePath = (a: string, b: string): boolean =>
  existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
