import type { Field } from '../model/article.ts';
import { FUNDING } from '../model/funding.ts';
import type { MoneyEntity } from '../model/generated/record.ts';
import { type Check, type Found, searched } from './finding.ts';
import { isExact, NOT_WHOLE, tolerance, won } from './sums.ts';

/** A total and the shares in the brackets behind it that do not make it: `1,334억 원(국비 617억, 지방비 617억)`. */
export const sum: Check = {
  code: 'SUM_MISMATCH',
  severity: 'warning',
  rule: 'check/sum',
  find: ({ article, entities }) =>
    searched(article).flatMap((field) =>
      mismatches(
        field,
        entities.money.filter(({ at }) => at.field === field.name),
      ),
    ),
};

function mismatches(field: Field, money: readonly MoneyEntity[]): Found[] {
  const found: Found[] = [];
  for (const [i, total] of money.entries()) {
    const open =
      field.text[total.at.end] === '('
        ? total.at.end
        : field.text.startsWith(' (', total.at.end)
          ? total.at.end + 1
          : -1;
    if (open < 0 || !isExact(total)) continue;
    const close = field.text.indexOf(')', open);
    if (close < 0 || close - open > 200) continue;
    const parts: MoneyEntity[] = [];
    for (let k = i + 1; k < money.length && money[k]!.at.start < close; k++) parts.push(money[k]!);
    if (
      parts.length < 2 ||
      !parts.every((part) => FUNDING.has(part.kind) && isExact(part) && part.currency === total.currency)
    )
      continue;
    const inside = field.text.slice(open + 1, close);
    // every figure in the brackets must be one of the parts, and nothing may say that the list is not whole
    if (
      NOT_WHOLE.test(inside) ||
      (inside.match(/\d[\d,.]*/g) ?? []).length < parts.length ||
      field.text[close - 1] === '등'
    )
      continue;
    const made = parts.reduce((whole, part) => whole + part.amount!, 0);
    if (Math.abs(made - total.amount!) > tolerance([total, ...parts]))
      found.push({ values: { text: total.text, stated: won(total.amount!), made: won(made) }, at: total.at });
  }
  return found;
}
