import { type Lang, messageText } from '../data/messages.ts';
import type { Finding } from '../model/generated/record.ts';
import { amountSlip } from './amount-slip.ts';
import { bodyEmpty } from './body-empty.ts';
import { boilerplateLeft } from './boilerplate-left.ts';
import { brackets } from './brackets.ts';
import { charset } from './charset.ts';
import { count } from './count.ts';
import { damaged } from './damaged.ts';
import { dateConflict } from './date-conflict.ts';
import { dateImplausible } from './date-implausible.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateRange } from './date-range.ts';
import { descriptionEmpty } from './description-empty.ts';
import type { Check, Checked } from './finding.ts';
import { itemDuplicate } from './item-duplicate.ts';
import { misspelt } from './misspelt.ts';
import { notInOffice } from './not-in-office.ts';
import { outdated } from './outdated.ts';
import { pubDateFuture } from './pub-date-future.ts';
import { pubDateInvalid } from './pub-date-invalid.ts';
import { pubDateMissing } from './pub-date-missing.ts';
import { sum } from './sum.ts';
import { sumList } from './sum-list.ts';
import { sumTable } from './sum-table.ts';
import { truncated } from './truncated.ts';
import { unattributed } from './unattributed.ts';
import { unitClash } from './unit-clash.ts';
import { weekday } from './weekday.ts';
import { zoneUnknown } from './zone-unknown.ts';

export type { Checked } from './finding.ts';

/** All checks; a record lists what they find in reading order. */
export const CHECKS: readonly Check[] = [
  amountSlip,
  bodyEmpty,
  boilerplateLeft,
  brackets,
  charset,
  count,
  damaged,
  dateConflict,
  dateImplausible,
  dateImpossible,
  dateRange,
  descriptionEmpty,
  itemDuplicate,
  misspelt,
  notInOffice,
  outdated,
  pubDateFuture,
  pubDateInvalid,
  pubDateMissing,
  sum,
  sumList,
  sumTable,
  truncated,
  unattributed,
  unitClash,
  weekday,
  zoneUnknown,
];

/** What a careful desk editor would question. */
export function check(checked: Checked, lang: Lang): Finding[] {
  return CHECKS.flatMap(({ code, severity, rule, find }) =>
    find(checked).map(({ values, at }) => ({ code, severity, message: messageText(code, lang, values), rule, at })),
  ).sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.start ?? 0) - (b.at?.start ?? 0));
}
