import type { Span } from '../../text/span.ts';
import type { HeadAt } from './heads.ts';
import type { Item } from './item.ts';
import { listStart, placeList } from './place-list.ts';
import type { PlaceAt } from './places.ts';
import type { ZoneWords } from './words.ts';

const NUMBER = '(?:전국 ?)?(?:\\d{1,3}|[한두세네]|다섯|여섯|일곱|여덟|아홉|열) ?(?:곳|개소|개 ?[가-힣·]{0,5}?)';
/** What a type's word goes on with: `' 2차 시범지역`, ` 선도지역`, ` 13곳`. */
const TAIL = `['"」]?(?: ?(?:제?\\d차|신규|추가))?(?: ?(?:시범지역|시범지구|후보지|대상지|선도지역|지정 ?지역))?(?: ?${NUMBER})?`;
const HOW = '(?:(?:올해|새로|처음|최종|추가로|함께|모두|우선|현재|각각|신규로?|나란히|잇따라) )?';
/** `문화도시 13곳에는 강릉, 춘천`, `교육발전특구 2차 시범지역에 안동, 포항`: the places follow. */
const LEADS = new RegExp(`^${TAIL}(으?로(?:는|도)?|에(?:는|도)?|은|는) ${HOW}`);
/** `로 지정된 `, `으로 선포한 곳은 `: the places follow. */
const GIVEN = new RegExp(
  `^${TAIL}(?:으?로|에) ${HOW}(?:(?:지정|선포|선정|확정|승격)(?:된|한|받은|됐던|되는)|뽑힌|이름을 올린) (?:(?:곳|지역|지자체|도시|시·군|데)은? )?(?:모두 |\\d차 )?`,
);
/** What ends such a list: what was done with the places, or that they are it. */
const THEN = new RegExp(`^(?: ?등)?(?: ?${NUMBER})?[이가을를도] `);
const ARE = new RegExp(
  `^(?: ?등)?(?:,? ?(?:모두 )?${NUMBER})?(?:이다|다|이며|이고|뿐이다|으로|에 (?:자리|들어|있|조성|위치))`,
);
/** What stands between a list of places and the type that is said of them: ` 등 3곳이 새로 `, `, '`. */
const BETWEEN = new RegExp(
  `^(.*?[가-힣])( 등(?: ?${NUMBER})?| ${NUMBER})?([은는이가을를도의] ?|, | )?(?:[가-힣]{2,9}[부처의가] )?${HOW}['"「]?$`,
);
/** `로 `, ` 선도지역으로 `: what the places became. */
const AS = new RegExp(`^${TAIL}(?:으?로|에) `);
/** `지정하는 방안을 검토`: not yet. */
const NOT_YET =
  /(?:지정|선정)(?:하는 (?:방안|안)|해 ?달|받기 위|되도록|되길|될 수 있|이 (?:유력|거론)|에 (?:도전|나[서섰]))|(?:지정|선정)(?:을|에)? ?(?:추진|건의|신청|검토|도전|요청|촉구|노[려리린])/;
/** `에 최종 선정됐다`, `로 승격했다`. */
const SINGLE = new RegExp(
  `^${TAIL}(?:으?로|에(?:서도|도)?) (?:[가-힣]{2,4} )?(?:(?:지정|선정|확정|승격|추가)(?:됐|된|되|돼)|뽑[혔힌혀]|이름을 올[렸린려]|낙점됐|합류)`,
);
/** `화천군, 교육발전특구 시범지역 지정`, `'교육발전특구' 됐다`: of a headline. */
const HEADLINE = new RegExp(`^${TAIL} (?:첫 |최종 |추가 |동시 |새로 )?(?:지정|선정|확정|승격|됐|된다|낙점)`);

/** The places that a text says to be zones of a type without naming them so: `춘천이 기회발전특구로 지정됐다`, `문화도시에는 강릉, 춘천이 선정됐다`. */
export function placesDesignated(text: string, head: HeadAt, words: ZoneWords, placeAt: PlaceAt): Item[] {
  if (head.says === null) return [];
  const together = words.isByRegion(head.says);
  const list = (start: number, end = text.length): Item[] => placeList(text, start, end, placeAt, together);
  const behind = text.slice(head.end, head.end + 60);
  const given = GIVEN.exec(behind);
  if (given) return list(head.end + given[0].length);
  return led(text, head, words, behind, list) ?? before(text, head, words, placeAt, list);
}

type List = (start: number, end?: number) => Item[];

/** The places behind a type. */
function led(text: string, head: HeadAt, words: ZoneWords, behind: string, list: List): Item[] | undefined {
  const leads = LEADS.exec(behind);
  if (!leads) return undefined;
  const items = list(head.end + leads[0].length);
  const stop = items.at(-1)?.end ?? head.end;
  const rest = text.slice(stop, stop + 40);
  const done = THEN.test(rest) && words.cues.some((cue) => rest.includes(cue)) && !NOT_YET.test(rest.slice(0, 24));
  const are = /[은는]$/.test(leads[1]!) && ARE.test(rest);
  return items.length > (head.placeOnly && done ? 0 : 1) && (done || are) ? items : undefined;
}

/** The places before a type. */
function before(text: string, head: HeadAt, words: ZoneWords, placeAt: PlaceAt, list: List): Item[] {
  if (head.type === null) return [];
  const from = Math.max(0, head.start - 30);
  const between = BETWEEN.exec(text.slice(from, head.start).replace(/[\n\r]/g, '.'));
  // 8개 시·도를 기회발전특구로: of governments, in each of which zones are still to be named
  if (between && !/시·?도$/.test(between[2] ?? '')) {
    const [, places = '', others, particle] = between;
    const end = from + places.length;
    const items = list(listStart(text, end, placeAt), end);
    const after = text.slice(head.end, head.end + 30);
    const said = particle?.trim() ?? '';
    if (
      /^[은는이가을를도의]$/.test(said) ? isDesignated(text, head, words) : HEADLINE.test(after) && !NOT_YET.test(after)
    )
      return items;
    const told =
      said === '' || said === '의' || (words.cues.some((cue) => after.includes(cue)) && !NOT_YET.test(after));
    if (others !== undefined && items.length > 1 && told) return items;
  }
  return head.placeOnly && SINGLE.test(text.slice(head.end, head.end + 40))
    ? subjectBefore(text, head, placeAt, list)
    : [];
}

/** Whether the words right behind a type say that it was given: `로 지정됐다`. */
export function isDesignated(text: string, head: HeadAt, words: ZoneWords): boolean {
  const after = text.slice(head.end, head.end + 30);
  const said = AS.exec(after);
  if (!said) return HEADLINE.test(after) && !NOT_YET.test(after);
  const deed = after.slice(said[0].length, said[0].length + 14);
  return words.cues.some((cue) => deed.includes(cue)) && !words.refused.some((word) => deed.includes(word));
}

/** How far before a type the subject of its sentence is looked for. */
const REACH = 50;

/** `삼척시는 교육부의 교육발전특구 2차 시범지역에 선정됐다`: the places that are the subject of the clause. */
function subjectBefore(text: string, head: Span, placeAt: PlaceAt, list: List): Item[] {
  const from = Math.max(0, head.start - REACH);
  const clause = /[^.\n,]*$/.exec(text.slice(from, head.start))![0];
  const subject = [...clause.matchAll(/[가-힣](?=[은는이가도] )/g)].at(-1);
  if (!subject || /(?:고|며|지만|는데) /.test(clause.slice(subject.index + 2))) return [];
  const end = head.start - clause.length + subject.index + 1;
  return list(listStart(text, end, placeAt), end);
}
