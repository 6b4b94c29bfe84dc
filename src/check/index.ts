import { type Lang, messageText } from '../data/messages.ts';
import type { Finding } from '../model/generated/record.ts';
import { bodyEmpty } from './body-empty.ts';
import type { Check, Checked } from './finding.ts';

export type { Checked } from './finding.ts';

/** All checks; a record lists what they find in reading order. */
export const CHECKS: readonly Check[] = [bodyEmpty];

/** What a careful desk editor would question. */
export function check(checked: Checked, lang: Lang): Finding[] {
  return CHECKS.flatMap(({ code, severity, rule, find }) =>
    find(checked).map(({ values, at }) => ({ code, severity, message: messageText(code, lang, values), rule, at })),
  ).sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.start ?? 0) - (b.at?.start ?? 0));
}
