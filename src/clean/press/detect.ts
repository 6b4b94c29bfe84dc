import type { PageLine } from '../page.ts';

/** What only a release has; each pattern reads a line without its spaces. */
const SIGNS: readonly RegExp[] = [
  // 보도시점 2026. 4. 12.(일) 12:00 · 보도일시 / 배포 즉시 · 엠바고 …
  /^[^가-힣]{0,3}(?:보도시점|보도일시|보도일자|배포일시|배포일자|엠바고)/,
  /^[^가-힣]{0,3}배포일(?::|$|\d)/,
  /(?:배포시|배포즉시|즉시|바로|부터)보도(?:하여|해)(?:주시기바랍니다|주십시오)/,
  /보도자료를전재하여제공/,
  /--\(뉴스와이어\)--/,
  /뉴스와이어(?:서비스)?를통해배포한/,
  // 담당부서 : 환경위생과 자원순환팀 ☎ 052-… · 〔유통지원과 작물지원팀 ☎061-…〕
  /^[^가-힣]{0,3}담당(?:부서|과):?[가-힣0-9A-Za-z·,/()]{2,40}[☎(:]*0\d{1,2}[-).]{1,2}\d{3,4}-\d{4}/,
  /^〔[가-힣0-9A-Za-z·]{2,30}☎:?0\d{1,2}[-).]{1,2}\d{3,4}-\d{4}〕$/,
];
/** What the sheet calls itself, after the issuer's name; navigation has `보도자료` alone. */
const SHEET = /^[가-힣A-Za-z·,-]{0,30}(?:보도(?:참고|설명|해명)?자료)$/;
/** Longer lines are text. */
const LONGEST = 160;
const TABLE = /^[^가-힣]{0,3}담당부서/;
/** `[자료제공 : ○○부(www.….go.kr)]` closes a feed's text. */
const PROVIDED = /[[(]자료(?:제공|출처):[^\]]{2,60}\]?$/;
const OF_GOVERNMENT = /[[(]자료(?:제공|출처):[^\]]{0,40}(?:korea|go)\.kr[)\]]*$/;
const LONGEST_SOURCE = 80;
const DEPARTMENT = /^[^가-힣]{0,3}(?:담당부서|담당과|담당자|책임자|문의)/;
const NUMBER = /0\d{1,2}[-).]{1,2}\d{3,4}-\d{4}|@[a-z]+\.go\.kr|@korea\.kr/;
const OWN_SHEET =
  /^[가-힣·,]{1,28}(?:부|처|청|위원회|공사|공단|재단|[가-힣]원|[가-힣](?:시|도|군|구))(?:보도|보도참고|보도설명|참고|설명)자료$/;
/** Cells of a header on lines of their own. */
const LABEL = /^(?:보도|배포)$/;
const DATE = /^'?\d{2,4}[.년]\d{1,2}[.월]\d{1,2}/;
const BOARD = /^(?:등록일|작성일|게시일|담당부서|작성자|조회)/;
const LEVEL = /^[□■ㅇ○◦❍]/;
const REPORTER = /^(?!수신|받는).*[가-힣]{2,4}기자(?:[=(]|$)|무단전재/;

/** Whether a page is a press release: by its header, its contacts, or the note of the page that reprints it. */
export function isPressRelease(lines: readonly PageLine[]): boolean {
  const tights = lines.map(({ folded }) => folded.replace(/ /g, '')).filter((tight) => tight.length < LONGEST);
  const has = (pattern: RegExp): boolean => tights.some((tight) => pattern.test(tight));
  const ends = lines.map(({ folded }) => folded.slice(-LONGEST_SOURCE).replace(/ /g, ''));
  if (SIGNS.some(has) || ends.some((end) => OF_GOVERNMENT.test(end))) return true;
  const isContact = has(DEPARTMENT) && has(NUMBER);
  if (isContact && has(TABLE) && has(/책임자/)) return true;
  if (has(REPORTER)) return false;
  if (
    ends.some((end) => PROVIDED.test(end)) ||
    has(OWN_SHEET) ||
    tights.some((tight, i) => LABEL.test(tight) && DATE.test(tights[i + 1] ?? ''))
  )
    return true;
  const bullets = tights.filter((tight) => LEVEL.test(tight)).length;
  if (has(SHEET) || has(/[>/]보도자료$/)) return isContact || bullets >= 3 || has(BOARD);
  return isContact && bullets >= 2;
}
