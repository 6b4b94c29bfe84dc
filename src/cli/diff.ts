import { messageText } from '../data/messages.ts';
import { type Compared, DIFF_KINDS, type Difference, differences, otherTitle } from '../diff/index.ts';
import type { Finding } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import { type Reported, reportOf } from '../outputs/report/index.ts';
import { VERSION } from '../record/version.ts';
import type { DiffCall } from './calls.ts';
import { readSide, type Side } from './diff-side.ts';
import type { Io } from './io.ts';
import { shown, textOf } from './notes.ts';
import { placeFindings } from './placed.ts';
import { setupOf } from './setup.ts';
import { fileSink, streamSink } from './sink.ts';

/** Runs `sandbox-extract diff A B`; resolves to the exit code: 1 when a value differs. */
export async function runDiff(call: DiffCall, io: Io): Promise<number> {
  if (call.paths.length !== 2) throw new Problem('DIFF_TWO');
  const setup = await setupOf(call, { sourceSpans: true });
  const sides: Side[] = [];
  for (const path of call.paths) {
    try {
      sides.push(await readSide(path, call, setup, io));
    } catch (error) {
      io.stderr.write(`sandbox-extract: ${shown(path)}: ${textOf(error, call)}\n`);
    }
  }
  const [a, b] = sides;
  if (!a || !b) return 2;

  const found = differences(a.record, b.record);
  const title = titleFinding(a, b, call);
  const rules = [
    ...DIFF_KINDS.flatMap((kind) =>
      Object.values(CODES).map((code) => ({
        code,
        rule: `diff/${kind}`,
        text: messageText(kindCode(kind), call.lang),
      })),
    ),
    { code: 'DIFF_TITLE', rule: 'diff/title', text: messageText('KIND_TITLE', call.lang) },
  ];
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
            side === b ? title : [],
            call,
          ),
        ),
      );
    const warnings = found.filter(({ change }) => change === 'changed').length;
    await sink.write(
      report.end({
        documents: 2,
        errors: 0,
        warnings,
        notes: found.length - warnings + title.length,
        known: 0,
        unread: 0,
      }),
    );
    await sink.finish();
  }
  return found.length > 0 ? 1 : 0;
}

const CODES = { changed: 'DIFF_CHANGED', missing: 'DIFF_MISSING', added: 'DIFF_ADDED' } as const;

const kindCode = (kind: Difference['kind']): string => `KIND_${kind.toUpperCase()}`;

/** The differences that stand in one of the articles, as findings, each with its kind and the two values for programs to read. */
function reported(
  { path, record, text }: Side,
  found: readonly Difference[],
  more: readonly Finding[],
  { lang }: DiffCall,
): Reported[] {
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
  return placeFindings(path, record.source.item, { text }, [...more, ...findings]).sort(
    (x, y) => x.line - y.line || x.column - y.column,
  );
}

/** A title of its own, where the second article has one: a note, at the first line that is this title. */
function titleFinding(a: Side, b: Side, { lang }: DiffCall): Finding[] {
  const titles = otherTitle(a.record, b.record);
  if (!titles) return [];
  const start = b.text?.indexOf(titles.b) ?? -1;
  const end = start + titles.b.length;
  return [
    {
      code: 'DIFF_TITLE',
      severity: 'note',
      message: messageText('DIFF_TITLE', lang, { a: shown(titles.a), b: shown(titles.b) }),
      rule: 'diff/title',
      at:
        start < 0
          ? null
          : {
              field: 'title',
              start: 0,
              end: titles.b.length,
              line: b.text!.slice(0, start).split(/\r\n|[\r\n]/).length,
              source: [start, end],
            },
      ...{ kind: 'title', a: { text: titles.a }, b: { text: titles.b } },
    },
  ];
}

const plain = (value: Compared | null): { readonly text: string; readonly value: string } | null =>
  value && { text: value.text, value: value.value };

/** Longest text of a value in a message. */
const LONG = 100;

/** A value as it is written; with what is meant, or who said it, where the other one is written the same. */
function written({ text, value, mark }: Compared, other: Compared | null): string {
  const short = shown(text.length > LONG ? `${text.slice(0, LONG)}…` : text);
  if (other?.text !== text) return short;
  return `${short} (${shown(other.value === value && mark !== null ? mark : value)})`;
}
