import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import { isHangul } from '../../korean/jamo.ts';
import { josaAt } from '../../korean/josa.ts';
import type { FoundName } from './quoted.ts';

/** Shorter names say too little without their marks. */
const SHORTEST = 4;

export interface Repeated {
  readonly matcher: NameMatcher<FoundName>;
  readonly firsts: ReadonlySet<number>;
}

/** The names of an article that stand in quotation marks, to be found again without them. */
export function repeatable(names: readonly FoundName[]): Repeated {
  const long = names.filter(({ name }) => name.length >= SHORTEST);
  return {
    matcher: nameMatcher(long.map((one) => [one.name, one] as const)),
    firsts: new Set(long.map(({ name }) => name.charCodeAt(0))),
  };
}

/** Where names stand again without their marks: `케이-콘텐츠 미래 전략 펀드 6천억 원 조성` over a text on a fund of that name. */
export function namesAgain(text: string, { matcher, firsts }: Repeated): FoundName[] {
  const found: FoundName[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!firsts.has(text.charCodeAt(i)) || isHangul(text.charCodeAt(i - 1))) continue;
    const match = matcher.longestAt(text, i);
    if (!match || (isHangul(text.charCodeAt(match.end)) && josaAt(text, match.end) === undefined)) continue;
    // a program wherever one of its mentions says so
    const [first = match.values[0]!] = match.values.filter(({ as }) => as === 'program');
    found.push({ start: i, end: match.end, rule: 'program/again', name: first.name, as: first.as });
    i = match.end - 1;
  }
  return found;
}
