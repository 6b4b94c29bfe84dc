import type { Lexicon } from '../../data/lexicon.ts';
import type { PressLabelRow } from '../../data/rows/index.ts';
import type { PageLine } from '../page.ts';
import { hasStamp, labelsOf, readHeaderLine } from './header-line.ts';
import { type PressLine, pressLine } from './line.ts';
import { isOffice } from './office.ts';
import { isLead } from './prose.ts';
import { labelAt, type PressWords, pressWords } from './words.ts';

/** How much speaks for a release; from here on it is one. */
const ENOUGH = 3;
/** Longer lines are text. */
const LONGEST = 160;
const LONGEST_SOURCE = 80;

/** What only a release has; each pattern reads a line without its spaces. */
const SIGNS: readonly RegExp[] = [
  // 보도시점 2026. 4. 12.(일) 12:00 · 보도일시 / 배포 즉시 · 엠바고 …
  /^[^가-힣]{0,3}(?:(?:보도시점|보도일시|보도일자|배포일시|배포일자)(?![을이의에도])|엠바고(?:$|[:|(\d'해없]))/,
  /^[^가-힣]{0,3}배포일(?::|$|\d)/,
  /(?:배포시|배포즉시|즉시|바로|부터)보도(?:하여|해)(?:주시기바랍니다|주십시오)/,
  /보도자료를전재하여제공/,
  /--\(뉴스와이어\)--/,
  /뉴스와이어(?:서비스)?를통해배포한/,
  // 담당부서 : 환경위생과 자원순환팀 ☎ 052-… · 〔유통지원과 작물지원팀 ☎061-…〕
  /^[^가-힣]{0,3}담당(?:부서|과):?[가-힣0-9A-Za-z·,/()]{2,40}[☎(:]*0\d{1,2}[-).]{1,2}\d{3,4}-\d{4}/,
  /^〔[가-힣0-9A-Za-z·]{2,30}☎:?0\d{1,2}[-).]{1,2}\d{3,4}-\d{4}〕$/,
  // 이 자료는 9월 14일 조간부터 취급하여 주십시오 · 인터넷, 방송, 통신은 … 이후 보도 가능
  /(?:조간|석간|이후|부터).{0,12}(?:취급|보도).{0,6}(?:주십시오|주시기바랍니다|가능)/,
  /^이보도자료는.{2,40}보도할수있습니다/,
];
const TABLE = /^[^가-힣]{0,3}담당부서/;
/** `[자료제공 : ○○부(www.….go.kr)]` closes a feed's text. */
const PROVIDED = /[[(]자료(?:제공|출처):[^\]]{2,60}\]?$/;
const OF_GOVERNMENT = /[[(]자료(?:제공|출처):[^\]]{0,40}(?:korea|go)\.kr[)\]]*$/;
const DEPARTMENT = /^[^가-힣]{0,3}(?:담당부서|담당과|담당자|책임자|문의)/;
const NUMBER = /0\d{1,2}[-).]{1,2}\d{3,4}-\d{4}|@[a-z]+\.go\.kr|@korea\.kr/;
const OWN_SHEET =
  /^[가-힣·,]{1,28}(?:부|처|청|위원회|공사|공단|재단|[가-힣]원|[가-힣](?:시|도|군|구))(?:보도|보도참고|보도설명|참고|설명)자료$/;
/** Cells of a header on lines of their own. */
const LABEL = /^(?:보도|배포)$/;
const DATE = /^'?\d{2,4}[.년]\d{1,2}[.월]\d{1,2}/;
/** What the sheet calls itself, after the issuer's name; navigation has `보도자료` alone. */
const SHEET = /^[가-힣A-Za-z·,-]{0,30}(?:보도(?:참고|설명|해명)?자료)$/;
const BOARD = /^(?:등록일|작성일|게시일|담당부서|작성자|조회)/;
const LEVEL = /^[□■ㅇ○◦❍]/;
const REPORTER = /^(?!수신|받는).*[가-힣]{2,4}기자(?:[=(]|$)|무단전재/;
const HEADED = /^[[<【](?:보도|보도참고|보도설명|설명|해명)자료[\]>】]/;
const BRIEFING = /^[[<【(]?(?:모두발언|모두말씀|브리핑문|브리핑자료)[\]>】)]?$/;
const QUESTIONS = /^[[<【]?(?:질의응답|일문일답|질문|답변)[\]>】]/;
const HEADING = /^[[<【](?:제목|부제|부제목)[\]>】]/;

/** Signs that only together make a release, and how much each of them says; a sign counts once. */
const HINTS: readonly (readonly [points: number, pattern: RegExp])[] = [
  [2, SHEET],
  [2, /[>/]보도자료$/],
  [2, HEADED],
  [2, BRIEFING],
  [2, /^(?:[가-힣]{2,12}(?:정례|일일|수시|합동|현안|언론)|정례|일일|수시|합동|현안|언론)브리핑$/],
  // 설명자료(2022.3.4.)
  [3, /^(?:보도)?(?:설명|해명|참고|반박)자료\(?(?:19|20)\d\d[.년]/],
  [2, /^[^가-힣]{0,3}(?:수신|발신|발신처):/],
  [1, /^[^가-힣]{0,3}제목:/],
  [1, QUESTIONS],
  [2, HEADING],
  [1, BOARD],
  // 출처: 농림축산식품부 보도자료(2024. 12. 9.)
  [2, /^[^가-힣]{0,3}(?:출처|자료):?[가-힣·]{2,20}보도자료/],
  [2, /^(?:PRESSRELEASE|NEWSRELEASE)$/i],
];

/** Whether a page is a press release: by its header, its contacts, or the note of the page that reprints it. */
export function isPressRelease(lines: readonly PageLine[], lexicon: Lexicon): boolean {
  const words = pressWords(lexicon);
  const short = lines.filter(({ folded }) => folded.length < LONGEST);
  const tights = short.map(({ folded }) => folded.replace(/ /g, ''));
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
  let points = HINTS.reduce((sum, [own, pattern]) => (has(pattern) ? sum + own : sum), 0);
  if (bullets >= 2) points++;
  const pressLines = short.map(pressLine);
  if (isContact || pressLines.some((line) => isOfficeToAsk(line, words))) points += 2;
  if (points < ENOUGH && pressLines.some(isLead)) points++;
  if (points < ENOUGH && pressLines.some((line) => isForm(line, words))) points += 2;
  return points >= ENOUGH || pressLines.some((line) => isDatedHeader(line, words));
}

const ASKED: ReadonlySet<PressLabelRow['is']> = new Set(['department', 'role', 'inquiry', 'board-field']);

/** `담당 : 농업정책과 원예팀(☎061-000-0191)`: an office behind a label, and its number. */
function isOfficeToAsk({ plain }: PressLine, words: PressWords): boolean {
  if (!/\d{3,4}-\d{4}/.test(plain)) return false;
  const at = /^[^가-힣A-Za-z]*/.exec(plain)![0].length;
  const label = labelAt(words, plain, at, ASKED);
  const office = label && /[가-힣]+/.exec(plain.slice(label.end))?.[0];
  return office !== undefined && office.length > 2 && isOffice(office, words);
}

/** `사진 있음 ■ 없음 □ 총 2쪽` */
function isForm(line: PressLine, words: PressWords): boolean {
  if (!/사진|쪽|매/.test(line.plain)) return false;
  const read = readHeaderLine(line, words);
  return read.rest === '' && read.notes.isForm && /총|없음|있음/.test(line.plain);
}

/** `■ 배포: 2021. 3. 9.(화) ■ 엠바고: …`, in whatever order: a label of a release's dates with its date, and nothing strange beside. */
function isDatedHeader(line: PressLine, words: PressWords): boolean {
  if (!/배\s?포|엠바고|보도\s?(?:시|일|요청|가능)/.test(line.plain)) return false;
  const read = readHeaderLine(line, words);
  const labels = labelsOf(read).filter(({ is }) => is === 'embargo' || is === 'distributed');
  return labels.length > 0 && hasStamp(read) && read.strange === '';
}
