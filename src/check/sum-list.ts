import type { Field } from '../model/article.ts';
import type { MoneyEntity } from '../model/generated/record.ts';
import type { Span } from '../text/span.ts';
import { type Check, type Found, searched } from './finding.ts';
import { listsIn } from './lists.ts';
import { isExact, NOT_WHOLE, tolerance, won } from './sums.ts';

/** Words right before an amount that make it the whole. */
const WHOLE = /(?:총|모두|합계|합쳐|전체|통틀어)\s?(?:사업비|예산|규모|금액|액)?(?:은|는|이|가|인|으로)?\s?$/;

/** A total and the list below it, one amount an item, that does not make it: `총 500억 원 △국비 200억 원 △도비 200억 원`. */
export const sumList: Check = {
  code: 'SUM_MISMATCH',
  severity: 'warning',
  rule: 'check/sum-list',
  find: ({ article, entities }) =>
    searched(article).flatMap((field) => {
      const money = entities.money.filter(({ at }) => at.field === field.name);
      return listsIn(field.text).flatMap(({ head, items }) => mismatch(field, money, head, items));
    }),
};

function mismatch(field: Field, money: readonly MoneyEntity[], head: Span, items: readonly Span[]): Found[] {
  const within = ({ start, end }: Span): MoneyEntity[] => money.filter(({ at }) => at.start >= start && at.end <= end);
  const total = within(head).at(-1);
  if (
    !total ||
    !isExact(total) ||
    !WHOLE.test(field.text.slice(Math.max(head.start, total.at.start - 12), total.at.start))
  )
    return [];
  const parts = items.map(within);
  if (!parts.every((own) => own.length === 1 && isExact(own[0]!) && own[0]!.currency === total.currency)) return [];
  const words = field.text.slice(total.at.end, items.at(-1)!.end);
  // a sentence may end between the total and its list, but nothing else may stand there
  if (NOT_WHOLE.test(words) || /[가-힣]{12}/.test(field.text.slice(total.at.end, items[0]!.start).replace(/\s/g, '')))
    return [];
  const amounts = parts.map(([one]) => one!);
  const made = amounts.reduce((sum, { amount }) => sum + amount!, 0);
  if (Math.abs(made - total.amount!) <= tolerance([total, ...amounts])) return [];
  return [{ values: { text: total.text, stated: won(total.amount!), made: won(made) }, at: total.at }];
}
