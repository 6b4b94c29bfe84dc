import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { messageText } from '../data/messages.ts';
import { extract } from '../extract.ts';
import type { Finding } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import { type Report, reportOf, type Summary } from '../outputs/report/index.ts';
import { VERSION } from '../record/version.ts';
import type { ValidateCall } from './calls.ts';
import { codesOf, verifyCodes } from './codes.ts';
import type { Io } from './io.ts';
import { type Ground, placeFindings } from './placed.ts';
import { Complaints, readAll } from './read-all.ts';
import { findingsOfRecord } from './records.ts';
import { setupOf } from './setup.ts';
import { fileSink, type Sink, streamSink } from './sink.ts';

/** Runs `sandbox-extract validate <inputs>`; resolves to the exit code. */
export async function runValidate(call: ValidateCall, io: Io): Promise<number> {
  const today = call.asOf?.slice(0, 10) ?? io.today();
  const setup = await setupOf(call, { sourceSpans: true, today });
  // the day of a check is no item's own date
  const dated = { ...setup, options: { ...setup.options, asOf: null } };
  const rules = codesOf(setup, call.lang);
  verifyCodes(call.rules.keys(), rules);
  const baseline = readBaseline(call.baseline);
  const outputs = call.reports.map(({ format, file }) => ({
    report: reportOf(format, { lang: call.lang, version: VERSION, rules }),
    sink: file === null ? streamSink(io.stdout) : fileSink(file),
  }));
  const count = { documents: 0, errors: 0, warnings: 0, notes: 0, known: 0, unread: 0 };
  const complaints = new Complaints(call, io);
  const seen = new Map<string, number>();

  const take = async (
    path: string,
    item: string | null,
    ground: Ground,
    findings: readonly Finding[],
  ): Promise<void> => {
    count.documents++;
    const wanted = findings.flatMap((finding) => {
      const severity = call.rules.get(finding.code) ?? finding.severity;
      return severity === 'off' ? [] : [{ ...finding, severity }];
    });
    const placed = placeFindings(path, item, ground, wanted).filter(({ fingerprint }) => {
      const times = (seen.get(fingerprint) ?? 0) + 1;
      seen.set(fingerprint, times);
      const isKnown = times <= (baseline?.get(fingerprint) ?? 0);
      if (isKnown) count.known++;
      return !isKnown;
    });
    for (const { severity } of placed)
      count[severity === 'error' ? 'errors' : severity === 'warning' ? 'warnings' : 'notes']++;
    await each(outputs, (report) => report.document(path, placed, item));
  };

  try {
    await each(outputs, (report) => report.begin());
    await readAll({ ...call, reading: { ...call.reading, inputs: setup.inputs } }, io, complaints, {
      async records(path, { records, broken }) {
        for (const line of broken) await take(path, null, NOWHERE, [recordBroken(line, call)]);
        for (const [i, record] of records.entries())
          await take(path, records.length > 1 ? String(i + 1) : null, NOWHERE, await findingsOfRecord(record, setup));
      },
      document(path, source) {
        const { item, text, feed, stated } = source;
        const { findings } = extract(source, feed && stated.published !== undefined ? dated : setup);
        return take(path, item, { text, raw: feed?.raw ?? null }, findings);
      },
      brokenItem: (path, item, problem, line) => take(path, item, NOWHERE, [itemBroken(problem, line, call)]),
    });
    count.unread = complaints.count;
    await each(outputs, (report) => report.end(count));
    for (const { sink } of outputs) await sink.finish();
  } catch (error) {
    for (const { sink } of outputs) sink.abandon();
    throw error;
  }
  if (call.baseline !== null && baseline === null) {
    writeFileSync(
      call.baseline,
      `${JSON.stringify(Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`,
    );
    return count.unread > 0 ? 2 : 0;
  }
  return io.stoppedBy() ?? exitCode(count, call);
}

async function each(
  outputs: readonly { readonly report: Report; readonly sink: Sink }[],
  write: (report: Report) => string,
): Promise<void> {
  for (const { report, sink } of outputs) await sink.write(write(report));
}

function exitCode({ errors, warnings, unread }: Summary, { strict, maxWarnings }: ValidateCall): number {
  if (unread > 0) return 2;
  return errors > 0 || (strict && warnings > 0) || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0;
}

/** How often each finding is known; null where there is no baseline yet. Throws a Problem where the file is something else. */
function readBaseline(file: string | null): Map<string, number> | null {
  if (file === null || !existsSync(file)) return null;
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>));
  } catch {
    throw new Problem('BASELINE_BROKEN', { file });
  }
}

const NOWHERE: Ground = { text: null };

const itemBroken = ({ code, values }: Problem, line: number, { lang }: ValidateCall): Finding => ({
  code: 'ITEM_BROKEN',
  severity: 'error',
  message: messageText('ITEM_BROKEN', lang, { reason: values.reason ?? messageText(code, lang, values) }),
  rule: 'check/item',
  at: { field: 'source', start: 0, end: 0, line },
});

const recordBroken = (line: number, { lang }: ValidateCall): Finding => ({
  code: 'RECORD_BROKEN',
  severity: 'error',
  message: messageText('RECORD_BROKEN', lang, { line }),
  rule: 'check/record',
  at: null,
});
