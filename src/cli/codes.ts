import { CHECKS } from '../check/index.ts';
import { type Lang, messageText } from '../data/messages.ts';
import { closest } from '../korean/closest.ts';
import { Problem } from '../model/problem.ts';
import type { ReportSettings } from '../outputs/report/index.ts';
import type { Setup } from '../setup.ts';
import { RECORD_CODES } from './records.ts';

/** Codes of findings on what cannot become a document. */
export const INPUT_CODES = [{ code: 'ITEM_BROKEN', rule: 'check/item' }] as const;

/** Every code that validate may report, once each, with what it is about. */
export function codesOf({ plugins }: Setup, lang: Lang): ReportSettings['rules'] {
  const own = [...CHECKS, ...INPUT_CODES, ...RECORD_CODES].map(({ code, rule }) => ({
    code,
    rule,
    text: gist(messageText(code, lang)),
  }));
  const added = plugins.flatMap(({ name, checks = [] }) =>
    checks.map(({ code, text }) => ({ code, rule: `${name}/${code.toLowerCase()}`, text: gist(text[lang]) })),
  );
  return [...new Map([...own, ...added].reverse().map((row) => [row.code, row])).values()].reverse();
}

/** Throws a Problem for a code that no check has, from a flag or from the config. */
export function verifyCodes(given: Iterable<string>, known: ReportSettings['rules']): void {
  const codes = known.map(({ code }) => code).sort();
  for (const code of given) {
    if (codes.includes(code)) continue;
    const meant = closest(code, codes);
    throw meant === undefined
      ? new Problem('USAGE_CHOICE', { flag: '--rule', value: code, choices: codes.join(', ') })
      : new Problem('USAGE_CODE', { value: code, meant });
  }
}

/** A message without its places for values. */
const gist = (message: string): string => message.replace(/[\s:(…“]*\{.*$/, '') || message;
