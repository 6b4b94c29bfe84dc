import type { NameMatcher } from '../../data/matcher.ts';
import type { MoneyKindRow } from '../../data/rows/index.ts';
import { FUNDING } from '../../model/funding.ts';
import type { MoneyReading } from '../../model/reading/money.ts';
import type { Span } from '../../text/span.ts';
import { clauseAround } from './clause.ts';
import { type Cue, cuesIn } from './cues.ts';

type MoneyKind = MoneyReading['kind'];

/** How far behind an amount its word may stand: `430억원을 투자`, `1,600억 원 규모의 추경`. */
const BEHIND = 14;
/** How close before it a word stands that belongs to it: `국비 434억`, `총사업비는 18억`. */
const CLOSE = 5;

/**
 * What an amount is, by the word nearest to it in its clause and not on the other side of another amount: the word close before it, else
 * the one behind it, else any before it.
 */
export function kindOf(
  text: string,
  amount: Span,
  neighbours: { readonly before: number; readonly after: number },
  matcher: NameMatcher<MoneyKindRow>,
): MoneyKind | null {
  const clause = clauseAround(text, amount.start, amount.end);
  const from = Math.max(clause.from, neighbours.before);
  const to = Math.min(
    clause.to,
    neighbours.after,
    amount.end + BEHIND,
    bracketBehind(text, amount.end),
    bracketAround(text, amount.end),
  );
  const all = cuesIn(text, from, amount.start, matcher).filter(tells);
  const before = all.filter((cue) => !isIncluded(text, cue));
  const behind = cuesIn(text, amount.end, to, matcher).filter(tells);
  const close = before.filter((cue) => amount.start - cue.end <= CLOSE);
  const strong = (cues: readonly Cue[]): Cue | undefined => cues.find((cue) => !cue.row.weak);
  const chosen =
    paidBy(text, behind) ??
    strong(close.reverse()) ??
    strong(behind) ??
    strong(before.reverse()) ??
    close[0] ??
    before[0] ??
    behind[0];
  if (chosen) return chosen.row.kind as MoneyKind;
  return all.length > 0 ? 'total' : null;
}

/** 국비를 포함해 620억 원, 국비 등 620억 원: the amount is the whole, of which a part is named. */
const isIncluded = (text: string, { end, row }: Cue): boolean =>
  FUNDING.has(row.kind) && /^(?:[을를이가]? ?포함| 등(?:을)? )/.test(text.slice(end, end + 5));

/** Whether the words between two amounts make the second the whole of which the first is a part: `434억 원을 포함해 620억 원`. */
export const isWholeOf = (between: string): boolean =>
  /^(?:[을를이가]? ?포함|[을를과와]? ?(?:합쳐|합한|합해|더해|더한)| 등 ?(?:[을를] (?:합쳐|합한|합해|더해|더한|포함해) ?)?(?:총|모두)? ?$)/.test(
    between,
  );

/** 2억원을 군비로 확보했다: who pays, said behind the amount. */
const paidBy = (text: string, behind: readonly Cue[]): Cue | undefined =>
  behind.slice(0, 1).find((cue) => FUNDING.has(cue.row.kind) && text.startsWith('로 ', cue.end));

/** Where a bracket opens behind an amount: what is in it tells of parts (`150억 원(국비 100, …)`), unless it is one word (`35억원(자부담)`). */
function bracketBehind(text: string, at: number): number {
  const open = text.slice(at, at + BEHIND).indexOf('(');
  if (open < 0 || /^\([^\d,)]{1,8}\)/.test(text.slice(at + open, at + open + 10))) return Number.POSITIVE_INFINITY;
  return at + open;
}

/** Where the bracket closes that an amount stands in: `기반 구축(’26~’30년, 350억)이 정부예산안에` says nothing of who pays the 350억. */
function bracketAround(text: string, at: number): number {
  const inside = /^[^()\n]*\)/.exec(text.slice(at, at + BEHIND));
  return inside ? at + inside[0].length : Number.POSITIVE_INFINITY;
}

const tells = (cue: Cue): boolean => cue.row.kind !== null;

/** What a cell of a table is, by the last word of its caption, head and label that tells. */
export function kindAbout(words: string, matcher: NameMatcher<MoneyKindRow>): MoneyKind | null {
  const cues = cuesIn(words, 0, words.length, matcher).filter(tells).reverse();
  const chosen = cues.find((cue) => !cue.row.weak) ?? cues[0];
  return (chosen?.row.kind as MoneyKind | undefined) ?? null;
}
