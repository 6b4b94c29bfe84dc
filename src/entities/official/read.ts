import type { Lexicon } from '../../data/lexicon.ts';
import type { Word } from '../../korean/words.ts';
import type { Field } from '../../model/article.ts';
import type { Mention } from '../../model/mention.ts';
import type { OfficialReading } from '../../model/reading/official.ts';
import type { Span } from '../../text/span.ts';
import { officeAlone, SUBJECT, titleAlone } from './alone.ts';
import { anonymousAt } from './anonymous.ts';
import { foreignName } from './foreign.ts';
import { openingOf, readLeft, textBetween } from './left.ts';
import { foreignLikeness, nameLikeness, surnameOf } from './names.ts';
import { mentionAt, type Place, prefixBody, titleEnd } from './place.ts';
import { readPrefix } from './prefix.ts';
import { nameAfter, nameInItem } from './right.ts';
import { type TitleInWord, titleIn } from './titles.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The least score with which a word before a title is its name; for titles that are common words, too. */
const ENOUGH = 2;
const ENOUGH_WARY = 4;

/** The persons whose title stands in the word at `at`; `next` is the first word behind them. */
export function readPersons(
  lexicon: Lexicon,
  field: Field,
  words: readonly Word[],
  at: number,
  floor: number,
): { mentions: Mention<OfficialReading>[]; next: number } | undefined {
  const hit = titleIn(lexicon, words[at]!.text);
  if (!hit || goesOn(lexicon, words, at, hit)) return undefined;
  const sure = readPrefix(lexicon, hit);
  const prefix = sure ?? readPrefix(lexicon, hit, true);
  if (!prefix) return undefined;
  const left = readLeft(lexicon, words, at, floor);
  const place: Place = { lexicon, field, words, at, floor, hit, prefix, left };
  if (!sure) return isSpokenOf(place) ? nameBefore(place) : undefined;
  if (hit.row.role === 'anonymous') return found(at, anonymousAt(place));
  return (
    (prefix.name && found(at, [gluedName(place, prefix.name)])) ||
    nameBefore(place) ||
    nameBehind(place) ||
    found(at, appointedAt(place)) ||
    found(at, surnameAt(place)) ||
    found(at, titleAlone(place)) ||
    found(at, officeAlone(place))
  );
}

const found = (at: number, mentions: Mention<OfficialReading>[]) =>
  mentions.length > 0 ? { mentions, next: at + 1 } : undefined;

/** Whether what looks like a title goes on: as a longer one (부총리 겸 …, 대통령 권한대행), or as a verb. */
function goesOn(lexicon: Lexicon, words: readonly Word[], at: number, hit: TitleInWord): boolean {
  const next = words[at + 1];
  if (hit.josa !== '' || next?.kind !== 'word' || next.glued) return false;
  // 기다려 주지 않는다: a verb before its negation, no abbot
  if (hit.prefix === '' && /^(?:않|못[하한할해했])/.test(next.text)) return true;
  if (next.text === '겸') return words.slice(at + 2, at + 6).some(({ text }) => titleIn(lexicon, text));
  const role = titleIn(lexicon, next.text);
  return role?.prefix === '' && (role.row.role === 'acting' || role.row.role === 'candidate');
}

/** `이도담 늘푸른시장은`: a usual name right before it, and a particle of a subject behind it. */
function isSpokenOf({ lexicon, words, hit, left }: Place): boolean {
  const name = words[left.titleFrom - 1]?.text ?? '';
  return SUBJECT.has(hit.josa) && name.length === 3 && nameLikeness(lexicon, name) >= 2;
}

/** The field's span behind a span of its folded text. */
const placeOfName = ({ field }: Place, span: Span): Span => field.folded.toSource(span);

function gluedName(place: Place, name: string): Mention<OfficialReading> {
  const { start } = place.words[place.at]!;
  return mentionAt(place, { start, end: titleEnd(place) }, 'official/glued-name', {
    name,
    nameAt: placeOfName(place, { start, end: start + name.length }),
  });
}

/** `김진태 강원지사`, `구동현 함안군 미래산업과 담당`, `김진호·박일호 의원`, `홍길동(강원대 교수)`. */
function nameBefore(place: Place): { mentions: Mention<OfficialReading>[]; next: number } | undefined {
  const { lexicon, words, at, hit, left, floor } = place;
  const inside = nameBeforeBracket(place);
  if (inside) return found(at, [inside]);
  let best = left.candidates[0];
  for (const candidate of left.candidates) if (best && candidate.score > best.score) best = candidate;
  const foreign = foreignName(place);
  if (foreign && (!best || best.score < foreign.score)) return found(at, [foreign.mention]);
  const bodied =
    prefixBody(place) !== null || left.between.some((index) => vocabularyOf(lexicon).isBody(words[index]!.text));
  const evidence = best && hit.row.title === '의원' && noteBehind(place) !== null ? 2 : 0;
  if (!best || best.score + evidence < (isWary(place) && !bodied ? ENOUGH_WARY : ENOUGH)) return undefined;
  const { from, to, name } = best;
  const start = words[from]!.start;
  const between = left.between.filter((index) => index > to && index < left.titleFrom);
  const said = between.length > 0 ? textBetween(words, between[0]!, between.at(-1)! + 1) : null;
  const headed = prefixBody(place);
  // 대구 남구청장: the city says which 남구
  const body =
    headed === null
      ? (said ?? bodyWithin(place) ?? bodyAhead(place, from))
      : said && (hit.row.body === '구' || hit.row.branch)
        ? `${said} ${headed}`
        : headed;
  const reading = (index: number, name: string): Partial<OfficialReading> => ({
    name,
    body,
    note: left.notes.get(to) ?? noteBehind(place),
    nameAt: placeOfName(place, { start: words[index]!.start, end: words[index]!.end }),
  });
  const mentions = [mentionAt(place, { start, end: titleEnd(place) }, 'official/name-title', reading(from, name))];
  // `김진호·박일호 의원`: names in a row share the title
  for (let i = from - 2; i >= floor && words[i + 1]!.text === '·' && from - i < 20; i -= 2) {
    if (nameLikeness(lexicon, words[i]!.text) < 2) break;
    const { start, end, text } = words[i]!;
    mentions.unshift(mentionAt(place, { start, end }, 'official/names-in-a-row', reading(i, text)));
  }
  return found(at, mentions);
}

/** Whether the title may be a common word here: `강원도 대표 축제`, `세계 시장을`. */
function isWary({ words, at, hit }: Place): boolean {
  if (hit.row.wary !== true) return hit.row.wary === 'always';
  const next = words[at + 1];
  return hit.josa === '' && next?.kind === 'word' && !next.glued;
}

/** `홍길동(강원대 교수)`: the brackets say who the name is. */
function nameBeforeBracket(place: Place): Mention<OfficialReading> | undefined {
  const { lexicon, words, at, left } = place;
  const next = words[at + 1];
  if (words[left.stop]?.text !== '(' || !words[left.stop]!.glued || left.stop < 1) return undefined;
  if (next && !/^[),/·:]$/.test(next.text)) return undefined;
  const { start, end, text, kind } = words[left.stop - 1]!;
  if (kind !== 'word' || text.length < 3 || nameLikeness(lexicon, text) < 2) return undefined;
  const { between } = left;
  return mentionAt(place, { start, end: titleEnd(place) }, 'official/name-bracket', {
    name: text,
    body: prefixBody(place) ?? (between.length > 0 ? textBetween(words, between[0]!, between.at(-1)! + 1) : null),
    nameAt: placeOfName(place, { start, end }),
  });
}

/** The bracket that opens before the title, in it or before its first comma: `연구원(이하 약칭, 원장 …)`. */
function bracketBefore(words: readonly Word[], stop: number): number | undefined {
  for (let i = stop; i >= 0 && stop - i < COMMA_WITHIN; i--) {
    const { text, kind } = words[i]!;
    if (text === '(') return i;
    if (kind === 'break' || text === ')' || (i === stop && text !== ',')) return undefined;
  }
  return undefined;
}

/** How many words may stand between a bracket and the comma before a title in it. */
const COMMA_WITHIN = 6;

/** `장관 박상우`, `중소벤처기업부(장관 한성숙, 이하 중기부)`, `부총리 겸 교육부장관 김상곤은`. */
function nameBehind(place: Place): { mentions: Mention<OfficialReading>[]; next: number } | undefined {
  const { lexicon, words, at, hit, left } = place;
  if (hit.josa !== '') return undefined;
  const open = bracketBefore(words, left.stop);
  const bracket = open !== undefined;
  const vocabulary = vocabularyOf(lexicon);
  const bodied = prefixBody(place) !== null || left.between.some((index) => vocabulary.isBody(words[index]!.text));
  const item = nameInItem(lexicon, words, left.between[0] ?? left.titleFrom, at);
  const name = item ?? nameAfter(lexicon, words, at, bracket || (bodied && hit.row.wary === undefined));
  if (!name || (hit.row.wary !== undefined && !bracket && !item && !bodied && name.likeness < 3)) return undefined;
  const { start } = words[at + 1]!;
  const end = start + name.name.length;
  const between = bodied || bracket ? left.between : [];
  const body =
    prefixBody(place) ??
    (between.length > 0
      ? textBetween(words, between[0]!, between.at(-1)! + 1)
      : bracket
        ? bodyBefore(place, open)
        : null);
  const from = between.length > 0 && !bracket ? between[0]! : left.titleFrom;
  const mention = mentionAt(
    place,
    { start: words[from]!.start, end },
    bracket ? 'official/body-bracket' : 'official/title-name',
    {
      name: name.name,
      body,
      nameAt: placeOfName(place, { start, end }),
    },
  );
  return { mentions: [mention], next: at + 2 };
}

/** The words before a bracket that name the body: `(재)강원테크노파크(원장 허장현)`. */
function bodyBefore({ lexicon, words, floor }: Place, bracket: number): string | null {
  const vocabulary = vocabularyOf(lexicon);
  let from = bracket;
  while (from - 1 >= floor && bracket - from < 4) {
    const { kind, text } = words[from - 1]!;
    if (kind !== 'word' || vocabulary.adverb.has(text) || (vocabulary.endsClause(text) && !vocabulary.isBody(text)))
      break;
    from--;
    // 춘천시의회 | 예산결산특별위원회: the council is named before its committee
    if (vocabulary.isBody(text) && !(/(?:위|위원회)$/.test(text) && /의회$/.test(words[from - 1]?.text ?? ''))) break;
  }
  return from < bracket ? textBetween(words, from, bracket) : null;
}

/** The body between titles that are joined: `부총리 겸 | 과기정통부 | 장관`. */
function bodyWithin({ words, left }: Place): string | null {
  const within = left.between.filter((index) => index > left.titleFrom);
  return within.length > 0 ? textBetween(words, within[0]!, within.at(-1)! + 1) : null;
}

/** Titles of companies, before whose head the company's name stands, whatever it is. */
const OF_COMPANIES = new Set(['대표', '대표이사', '공동대표', 'CEO', '사장', '부사장', '회장', '전무', '상무']);

/** The words before a name that name the body: `번암면 주민자치위원회 오세철 위원장`; they must look like one. */
function bodyAhead(place: Place, name: number): string | null {
  const { lexicon, words, hit } = place;
  const bracket = words[name - 1]?.text === '(' ? name - 1 : undefined;
  if (words[name]!.glued && bracket === undefined) return null;
  const text = bodyBefore(place, bracket ?? name);
  if (text === null || hit.row.role === 'candidate') return null;
  const vocabulary = vocabularyOf(lexicon);
  const parts = text.split(' ');
  const last = parts.at(-1)!;
  if (vocabulary.isBody(parts[0]!) || /^㈜|㈜$/.test(last)) return text;
  if (bracket !== undefined) return null;
  if (nameLikeness(lexicon, last) > 0 || last.length < 3) return null;
  if (vocabulary.endsLikeBody(last)) return last;
  return OF_COMPANIES.has(hit.row.title) && last.length > 3 && !/[한된할던인]$/.test(last) ? last : null;
}

/** What brackets right behind the title say: 맹성규 의원(인천 남동갑). */
function noteBehind({ words, at, hit }: Place): string | null {
  const open = words[at + 1];
  if (open?.text !== '(' || !open.glued || hit.josa !== '') return null;
  for (let i = at + 2; i < words.length && i < at + 16; i++)
    if (words[i]!.text === ')') return openingOf(words, i) === at + 1 ? textBetween(words, at + 2, i) : null;
  return null;
}

/** `… 재난원인조사과장으로 임용됐다`: the title that someone named before gets. */
function appointedAt(place: Place): Mention<OfficialReading>[] {
  const { lexicon, words, at, hit, left } = place;
  if (!['으로', '로', '에'].includes(hit.josa)) return [];
  const verbs = vocabularyOf(lexicon).appointed;
  const verb = words.slice(at + 1, at + 3).find(({ text }) => verbs.some((verb) => text.startsWith(verb)));
  if (!verb) return [];
  const { between } = left;
  return [
    mentionAt(place, { start: words[left.titleFrom]!.start, end: titleEnd(place) }, 'official/appointed', {
      form: 'appointed',
      body: prefixBody(place) ?? (between.length > 0 ? textBetween(words, between[0]!, between.at(-1)! + 1) : null),
    }),
  ];
}

/** `김 지사`, `문대통령`, `블레이크 CEO`: known again by the surname. */
function surnameAt(place: Place): Mention<OfficialReading>[] {
  const { lexicon, words, at, floor, prefix, left } = place;
  if (prefix.surname)
    return [
      mentionAt(place, { start: words[at]!.start, end: titleEnd(place) }, 'official/surname', {
        form: 'surname',
        name: prefix.surname,
      }),
    ];
  const before = left.titleFrom - 1;
  const word = words[before];
  if (before < floor || word?.kind !== 'word' || words[left.titleFrom]!.glued) return [];
  const vocabulary = vocabularyOf(lexicon);
  const name = surnameOf(lexicon, word.text) ?? (foreignLikeness(lexicon, word.text) > 0 ? word.text : undefined);
  if (!name || vocabulary.former.has(word.text) || vocabulary.isBody(word.text) || vocabulary.loan.has(word.text))
    return [];
  return [mentionAt(place, { start: word.start, end: titleEnd(place) }, 'official/surname', { form: 'surname', name })];
}
