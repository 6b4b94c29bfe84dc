import { FUNDING } from '../../model/funding.ts';
import type { MoneyEntity } from '../../model/generated/record.ts';
import type { ProgramWords } from './words.ts';

/** How plainly the words around an amount say that it is a whole budget; 0 says that it is none. */
export type Rank = 0 | 1 | 2 | 3 | 4;

/** Amounts of these kinds are never what a program costs. */
const NO_BUDGET = new Set<MoneyEntity['kind']>([
  'revenue',
  'effect',
  'loan',
  'export',
  'contract',
  'price',
  'wage',
  'fee',
  'fine',
]);
/** One body's part of a budget: a fund may also be what the money is put into. */
const isShare = ({ kind }: MoneyEntity): boolean => FUNDING.has(kind) && kind !== 'fund';

/** For each, at most, a month, one of many. */
const EACH_BEFORE = /(?:각각?|[가-힣]당|매년|해마다|연간|연|월|최대|한도|평균|매달|하루) ?(?:약 ?)?$/;
const EACH_AFTER = /^ ?(?:씩|꼴|한도|정도씩)/;
/** Grown or cut by, compared with, out of. */
const DIFFERENCE =
  /^(?:이|가|을|를)? ?(?:늘|증가|줄|감소|감액|절감|깎|더 ?늘|많|적)|^(?:보다|에서|에 비해|대비|여?원?보다)/;
const INCLUDED = /^(?:여 ?원)?(?:을|를|이|가)? ?포함/;
const OUT_OF = /(?: 가운데|원 중| 중|그중|이중)(?:,? [^,.]{0,12})?$/;
/** `311억 원 가운데 국비가 202억 원`: the whole, of which a share follows. */
const WHOLE =
  /^(?:여 ?원)?(?:은| )?,? ?(?:가운데|중(?:에서?)?) ?(?:국비|도비|시비|군비|구비|지방비|국·도비|도·시비|시·군비|민자|정부|자부담)/;
const SHARE_WORD =
  /(?:국비|도비|시비|군비|구비|지방비|국·도비|도·시비|민자|자부담|특교세|교부세)(?:만|로)? ?(?:약 ?)?$/;

/** `before` and `after` are some 40 folded characters around the amount, `name` is true where a program's name ends right before it. */
export function rankOf(money: MoneyEntity, before: string, after: string, words: ProgramWords): Rank {
  if (money.amount === null || money.amount <= 0 || money.currency !== 'KRW') return 0;
  if (money.bound !== null || NO_BUDGET.has(money.kind)) return 0;
  if (EACH_BEFORE.test(before) || EACH_AFTER.test(after) || DIFFERENCE.test(after) || INCLUDED.test(after)) return 0;
  if (OUT_OF.test(before) || SHARE_WORD.test(before)) return 0;
  const more = /^(?:을|를|이|가)? (\S+)/.exec(after)?.[1];
  if (more && words.is('part', more)) return 0;
  if (WHOLE.test(after)) return 3;
  const near = before.replace(/ ?(?:약|은|는|이|가|을|를|만|도|등|총|모두|전체)? ?(?:약 ?)?$/, '');
  if (
    /(?:총|모두|전체|합쳐|총액) ?(?:약 ?)?$|(?:총|전체) ?(?:사업비|예산|공사비|투자비|투자액)[은는이가]? ?(?:약 )?$/.test(
      before,
    ) ||
    words.endsWith('total', near)
  )
    return 4;
  if (/(?:예산|사업비)[은는이가]? [^,.]{0,24}에서 ?$/.test(before)) return 3;
  if (words.endsWith('size', near) || /^ ?(?:규모|상당)/.test(after) || /^(?:의|을|를)? ?(?:사업비|예산)/.test(after))
    return 3;
  if (isShare(money) && !/포함(?:해|한|하여)(?: 총)? ?$/.test(before) && !/등 ?$/.test(before)) return 0;
  if (words.within('spend', after.slice(0, 14))) return 2;
  return 1;
}
