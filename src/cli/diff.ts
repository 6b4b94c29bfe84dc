import { readFileSync } from 'node:fs';
import { messageText } from '../data/messages.ts';
import { type Compared, DIFF_KINDS, type Difference, differences } from '../diff/index.ts';
import { extract } from '../extract.ts';
import { readDocuments } from '../inputs/index.ts';
import { readRecords } from '../inputs/records.ts';
import type { ArticleRecord, Finding } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import { type Reported, reportOf } from '../outputs/report/index.ts';
import { VERSION } from '../record/version.ts';
import { createSetup, type Setup } from '../setup.ts';
import type { DiffCall } from './calls.ts';
import type { Io } from './io.ts';
import { shown, textOf } from './notes.ts';
import { placeFindings } from './placed.ts';
import { fileSink, streamSink } from './sink.ts';

/** One side of the comparison. */
interface Side {
  /** The path as given, joined with `/`. */
  readonly path: string;
  readonly record: ArticleRecord;
  /** The decoded source; null for a record made earlier. */
  readonly text: string | null;
}

/** Runs `sandbox-extract diff A B`; resolves to the exit code: 1 when a value differs. */
export async function runDiff(call: DiffCall, io: Io): Promise<number> {
  if (call.paths.length !== 2) throw new Problem('DIFF_TWO');
  const setup = createSetup({ asOf: call.asOf, lang: call.lang, sourceSpans: true }, call.tables);
  const sides: Side[] = [];
  for (const path of call.paths) {
    try {
      sides.push(await read(path, call, setup, io));
    } catch (error) {
      io.stderr.write(`sandbox-extract: ${shown(path)}: ${textOf(error, call)}\n`);
    }
  }
  const [a, b] = sides;
  if (!a || !b) return 2;

  const found = differences(a.record, b.record);
  const rules = DIFF_KINDS.flatMap((kind) =>
    Object.values(CODES).map((code) => ({ code, rule: `diff/${kind}`, text: messageText(kindCode(kind), call.lang) })),
  );
  for (const { format, file } of call.reports) {
    const report = reportOf(format, { lang: call.lang, version: VERSION, rules });
    const sink = file === null ? streamSink(io.stdout) : fileSink(file);
    await sink.write(report.begin());
    // what is gone stands in the first article; what is other or new, in the second
    for (const side of [a, b])
      await sink.write(
        report.document(
          side.path,
          reported(
            side,
            found.filter(({ b: now }) => (now === null) === (side === a)),
            call,
          ),
        ),
      );
    const warnings = found.filter(({ change }) => change === 'changed').length;
    await sink.write(
      report.end({ documents: 2, errors: 0, warnings, notes: found.length - warnings, known: 0, unread: 0 }),
    );
    await sink.finish();
  }
  return found.length > 0 ? 1 : 0;
}

const CODES = { changed: 'DIFF_CHANGED', missing: 'DIFF_MISSING', added: 'DIFF_ADDED' } as const;

const kindCode = (kind: Difference['kind']): string => `KIND_${kind.toUpperCase()}`;

/** The differences that stand in one of the articles, as findings, each with its kind and the two values for programs to read. */
function reported({ path, record, text }: Side, found: readonly Difference[], { lang }: DiffCall): Reported[] {
  const findings = found.map(({ kind, change, a, b }): Finding & object => ({
    code: CODES[change],
    severity: change === 'changed' ? 'warning' : 'note',
    message: messageText(CODES[change], lang, {
      what: messageText(kindCode(kind), lang),
      a: a ? written(a, b) : '',
      b: b ? written(b, a) : '',
    }),
    rule: `diff/${kind}`,
    at: (b ?? a)!.at,
    ...{ kind, a: plain(a), b: plain(b) },
  }));
  return placeFindings(path, record.source.item, { text }, findings).sort(
    (x, y) => x.line - y.line || x.column - y.column,
  );
}

const plain = (value: Compared | null): { readonly text: string; readonly value: string } | null =>
  value && { text: value.text, value: value.value };

/** Longest text of a value in a message. */
const LONG = 100;

/** A value as it is written; with what it means, where the other one is written the same. */
function written({ text, value }: Compared, other: Compared | null): string {
  const short = shown(text.length > LONG ? `${text.slice(0, LONG)}…` : text);
  return other?.text === text ? `${short} (${shown(value)})` : short;
}

/** The one article of an input, or the record made from it earlier. Throws a Problem where there are none or several. */
async function read(given: string, call: DiffCall, setup: Setup, io: Io): Promise<Side> {
  const path = given.replaceAll('\\', '/');
  const bytes = given === '-' ? await io.readStdin() : readFile(given);
  const found: Side[] = [];
  const earlier = await readRecords(bytes);
  if (earlier) {
    const { default: validate } = await import('../record/generated/record-validator.js');
    for (const record of earlier.records) {
      if (!validate(record)) {
        const [error] = validate.errors ?? [];
        throw new Problem('RECORD_INVALID', { where: error?.instancePath || '/', reason: error?.message ?? '' });
      }
      found.push({ path, record: record as ArticleRecord, text: null });
    }
  } else
    for await (const source of readDocuments(bytes, path, call.reading)) {
      found.push({ path, record: extract(source, setup), text: source.text });
      if (found.length > 1) break;
    }
  if (found.length !== 1) throw new Problem('DIFF_ONE_ARTICLE');
  return found[0]!;
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
    throw code === 'ENOENT' ? new Problem('INPUT_MISSING') : new Problem('INPUT_UNREADABLE', { reason: code });
  }
}
