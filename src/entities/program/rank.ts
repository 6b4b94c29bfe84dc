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
const EACH_BEFORE =
  /(?:(?:각각?|[가-힣]당|매년|해마다|연간|연|월|최대|한도|평균|매달|하루) ?(?:약 ?)?|(?:\d ?(?:단계|차|차년도|년차)|첫해|첫 해)(?: ?사업비)?(?:에|는|로)? )$/;
const EACH_AFTER = /^ ?(?:씩|꼴|한도|정도씩)/;
/** Grown or cut by, compared with, out of. */
const DIFFERENCE =
  /^(?:이|가|을|를)? ?(?:늘|증가|줄|감소|감액|절감|깎|더 ?늘|많|적)|^(?:보다|에서| ?[→⇒➡]|에 비해|대비|여?원?보다)/;
/** `3년간 6억 원을 지원받는다`: one's part of it. */
const RECEIVED = /^(?:여 ?원)?(?:을|를)? ?(?:추가로 |우선 )?(?:지원 ?)?받/;
const INCLUDED = /^(?:여 ?원)?(?:을|를|이|가)? ?포함/;
const OUT_OF = /(?: 가운데|원 중| 중|그중|이중)(?:,? [^,.]{0,12})?$/;
/** `311억 원 가운데 국비가 202억 원`: the whole, of which a share follows. */
const WHOLE =
  /^(?:여 ?원)?(?:은| )?,? ?(?:가운데|중(?:에서?)?) ?(?:국비|도비|시비|군비|구비|지방비|국·도비|도·시비|시·군비|민자|정부|자부담)/;
const SHARE_WORD =
  /(?:국비|도비|시비|군비|구비|지방비|국·도비|도·시비|민자|자부담|특교세|교부세)(?:만|로)? ?(?:약 ?)?$/;

/** `전년보다 50억 원 늘어난 410억 원을`, `300억 원에서 420억 원으로 늘린다`: what an amount has become. */
const GROWN_FROM =
  /(?:에서|늘어난|늘린|증가한|증액한|증액된|확대한|확대된|많은|줄어든|줄인|감소한|감액한|감액된|적은) ?$/;
const GROWN_TO =
  /^(?:여 ?원)?으?로 ?(?:\S+ ){0,2}?(?:늘|늘려|확대|증액|증가|올[리렸려린릴]|높[이여인]|키[우웠운]|줄|축소|감액|편성|확정|책정)/;
/** `사업비는 국비 150억 원과 도비 270억 원 등 `: the whole of the shares before it. */
const SUMMED = /(?:예산|사업비|공사비|재원)[은는] [^.]{4,100}(?: 등| 합쳐| 더해|모두|총) ?$/;
/** What is counted for each, or sold, and no budget. */
const NO_TOTAL =
  /(?:한도|상한|하한|단가|[가-힣]당|기준|발행|판매|매출|거래|수출|시급|월급|연봉|임금|요금|소득|상금)(?:액|량| ?규모)?(?:을|를|은|는|이|가|도)? [^.]{0,30}$/;
/** A ministry or the government does it: what it puts in is the whole. */
const BY_STATE =
  /(?:^|[ '"])(?:정부|[가-힣]{2,12}(?:부|처|(?<!(?:시|군|구|도|교육))청))(?:\([^()]{0,40}\))?[은는이가] /;
const DRAWN_UP = /^(?:을|를)? ?(?:편성|책정)/;

/** Whether an amount is what a budget has become, by the words around it. */
export const isGrown = (before: string, after: string): boolean =>
  GROWN_FROM.test(before) && (GROWN_TO.test(after) || /[→⇒➡] ?(?:안 ?)?$/.test(before));

/** `said` is up to 140 folded characters of its sentence before the amount, `after` some 40 behind it, `grown` whether a budget has become it. */
export function rankOf(money: MoneyEntity, said: string, after: string, grown: boolean, words: ProgramWords): Rank {
  const before = said.slice(-40);
  if (money.amount === null || money.amount <= 0 || money.currency !== 'KRW') return 0;
  // what a fund lends is its size, where it is said to grow
  if (money.bound !== null || (NO_BUDGET.has(money.kind) && !(money.kind === 'loan' && grown))) return 0;
  if (EACH_BEFORE.test(before) || EACH_AFTER.test(after) || DIFFERENCE.test(after) || INCLUDED.test(after)) return 0;
  if (OUT_OF.test(before)) return 0;
  if (money.kind === 'national' && DRAWN_UP.test(after) && BY_STATE.test(said)) return 2;
  if (SHARE_WORD.test(before)) return 0;
  if (grown) return NO_TOTAL.test(before) ? 0 : 3;
  const more = /^(?:을|를|이|가)? (\S+)/.exec(after)?.[1];
  if (more && words.is('part', more)) return 0;
  if (WHOLE.test(after)) return 3;
  const near = before
    .replace(/ ?[:)] ?$/, '')
    .replace(/ ?(?:약|은|는|이|가|을|를|만|도|등|총|모두|전체)? ?(?:약 ?)?$/, '');
  if (
    /(?:총|모두|전체|합쳐|총액) ?(?:약 ?)?$|(?:총|전체) ?(?:사업비|예산|공사비|투자비|투자액)[은는이가]? ?(?:약 )?$/.test(
      before,
    ) ||
    words.endsWith('total', near)
  )
    return 4;
  if (/(?:예산|사업비)[은는이가]? [^,.]{0,24}에서 ?$/.test(before)) return 3;
  if (SUMMED.test(said)) return 3;
  if (words.endsWith('size', near) || /^ ?(?:규모|상당)/.test(after) || /^(?:의|을|를)? ?(?:사업비|예산)/.test(after))
    return 3;
  if (isShare(money) && !/포함(?:해|한|하여)(?: 총)? ?$/.test(before) && !/등 ?$/.test(before)) return 0;
  if (RECEIVED.test(after)) return 0;
  if (words.within('spend', after.slice(0, 14))) return 2;
  return 1;
}
