import type { FigureLexis } from '../lexis.ts';
import { headUnit, type TableUnit } from './units.ts';

const SHARE = /률|율|비중|비율|구성비|%|배율|신장세|성장세|증감폭|YoY|QoQ/;
/** A share where the caption has % too, a difference where it has not. */
const COMPARED = /대비|전년비|전월비|증감/;
const AMOUNT =
  /액|비$|비\(|비용|금$|금\(|예산|매출|수입|지출|수출|실적|이익|손익|순익|투자|소요|집행|재원|합계|총계|소계|^계$|가격|단가|증감|국고|융자|보조|출연/;
const COUNT =
  /수$|수\(|건$|명$|개$|곳$|량$|인원|인구|고용|일자리|채용|입주|지정|가구|세대|농가|업체|기업|학생|직원|종사자|가입자|회원|환자|물량|면적|길이|거리|횟수|기간|개소|규모\(/;
/** Ends in what it counts, whatever stands before it: 투자기업 수, 지원 건수; 세수 and 액수 are amounts. */
const COUNTED = /(?:(?<![세액])수|건|명|개|곳|업체|기업|인원|농가|학생)(?:\([^)]*\))?$/;
const NO_NUMBER = /연번|순번|번호|순위|비고|연도|년도|기간|코드|전화|연락처/;

/** What is counted where no unit says it: 입주기업 | 34. */
const UNNAMED: TableUnit = { unit: { type: 'counter', unit: '' }, factor: 1n };

/**
 * The unit of each column: the one in its head, else the table's. A table of several units (`백만원, 건`) says by its heads which column has
 * which, else by their order from the right.
 */
export function columnUnits(
  heads: readonly string[],
  width: number,
  units: readonly TableUnit[],
  lexis: FigureLexis,
): (TableUnit | undefined)[] {
  const money = units.find(({ unit }) => unit.type === 'currency');
  const share = units.find(({ unit }) => unit.type === 'counter' && unit.unit.startsWith('%'));
  const counts = units.filter((unit) => unit !== money && unit !== share);
  const known = heads.some((head, i) => i > 0 && AMOUNT.test(head));
  // under heads of years the rows say what is counted
  const periods = heads.length > 1 && heads.slice(1).every((head) => /\d/.test(head));
  return Array.from({ length: width }, (_, i) => {
    // without heads the shares stand last
    if (heads.length === 0 && share && counts.length === 0) return i === width - 1 ? share : money;
    const head = heads[i] ?? '';
    const own = headUnit(head, lexis);
    if (own) return own;
    if (NO_NUMBER.test(head)) return undefined;
    if (SHARE.test(head) || (share && COMPARED.test(head) && /대비|비$/.test(head))) return share;
    if (money && COUNTED.test(head)) return counts[0] ?? UNNAMED;
    if (counts.length === 0 || !money)
      return COUNT.test(head) && money && !AMOUNT.test(head) ? UNNAMED : (money ?? counts[0]);
    if (AMOUNT.test(head)) return money;
    if (COUNT.test(head) || known) return counts[0];
    if (periods) return money;
    return i >= width - counts.length ? counts[i - width + counts.length] : money;
  });
}

/** Labels of rows that count: `입주기업 수`, `지원 건수`. 여수 and 장수 are places. */
const COUNTING_ROW =
  /(?:기업|업체|학생|환자|직원|회원|가입자|방문객|관광객|이용객|관람객|농가|가구|세대|학교|종사자|이용자|건|개|명|횟) ?수$|인원$|개소$/;
/** Labels that count where the table has a unit of counts: 고용, 일자리. In a table of one unit they are fields of a budget. */
const COUNTED_ROW =
  /(?:기업|업체|고용|일자리|채용|학생|환자|직원|회원|가입자|방문객|관광객|이용객|관람객|농가|가구|면적|물량|수량|생산량|판매량)$/;

/** Sums for one of something: `주당배당금`, `1인당`, EPS. A table of 억원 has them in won, or does not say. */
const EACH = /(?:^|[ (])(?:1?주|1?인|건|톤|평|㎡|개|대)당|주당|인당|(?:EPS|BPS|DPS)/;

/** The unit that a row's label gives to its cells; null where it says that they are something else; undefined where it says nothing. */
export function rowUnit(label: string, units: readonly TableUnit[], lexis: FigureLexis): TableUnit | null | undefined {
  const own = headUnit(label, lexis);
  if (own) return own;
  if (SHARE.test(label)) return null;
  if (EACH.test(label)) return units.find(({ unit, factor }) => unit.type === 'currency' && factor === 1n) ?? null;
  const count = units.find(isCount);
  if (COUNTING_ROW.test(label)) return count ?? UNNAMED;
  if (count && COUNTED_ROW.test(label)) return count;
  return undefined;
}

const isCount = ({ unit }: TableUnit): boolean => unit.type === 'counter' && !unit.unit.startsWith('%');

/** Whether a column's head speaks of a count. */
export const isCountHead = (head: string): boolean => COUNTED.test(head) || (COUNT.test(head) && !AMOUNT.test(head));
