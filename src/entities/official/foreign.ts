import type { Mention } from '../../model/mention.ts';
import type { OfficialReading } from '../../model/reading/official.ts';
import { textBetween } from './left.ts';
import { foreignLikeness, nameLikeness } from './names.ts';
import { mentionAt, type Place, titleEnd } from './place.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Offices of states: before them one foreign word is a name (트럼프 대통령). */
export const OF_STATES = new Set([
  '대통령',
  '부통령',
  '국가주석',
  '총리',
  '국무총리',
  '부총리',

  '주석',
  '국왕',
  '총통',
  '장관',
  '여왕',
]);
/** 주한, 주중: where a diplomat is posted. */
const POSTED = /^주[가-힣]$/;
const LATIN = /^[A-Za-z][A-Za-z .'\u00c0-\u024f-]*$/;
/** The most words that a foreign name has. */
const LONGEST = 4;

/** `데이비드 하트(David Hart) 캐나다 보훈부 차관보`, `마리우슈 브와슈차크 폴란드 부총리`, `트럼프 대통령`. */
export function foreignName(place: Place): { mention: Mention<OfficialReading>; score: number } | undefined {
  const { lexicon, words, floor, left, hit } = place;
  const vocabulary = vocabularyOf(lexicon);
  const usable = (index: number): boolean => {
    const word = words[index];
    if (index < floor || word?.kind !== 'word' || vocabulary.loan.has(word.text) || vocabulary.isBody(word.text))
      return false;
    return (
      foreignLikeness(lexicon, word.text) > 0 &&
      !vocabulary.countries.has(word.text) &&
      !vocabulary.adverb.has(word.text)
    );
  };
  for (const [index, note] of left.notes) {
    if (!LATIN.test(note) || nameLikeness(lexicon, words[index]!.text) > 1) continue;
    const parts = note.split(/[ ]+/).length;
    let from = index;
    while (index - from + 1 < parts && words[from - 1]?.kind === 'word' && from - 1 >= floor) from--;
    return named(place, from, index, 12, 'full');
  }
  const run = [...left.between].filter((index) => index < left.titleFrom);
  const country = run.findLastIndex((index) => vocabulary.countries.has(words[index]!.text));
  const ofState = OF_STATES.has(hit.row.title);
  // 필립 골드버그 주한 미국대사
  if (vocabulary.countries.has(hit.prefix)) {
    const end = run.length - (POSTED.test(words[run.at(-1) ?? -1]?.text ?? '') ? 2 : 1);
    if (end < 0) return undefined;
    return named(place, run[runStart(run, end, () => true)]!, run[end]!, 8, 'full');
  }
  // before a country and its office stands nothing but a name: 기시다 후미오 일본 총리
  if (ofState && country > 0) {
    const first = runStart(run, country - 1, () => true);
    return named(place, run[first]!, run[country - 1]!, 8, 'full');
  }
  // words of the body may stand between: the name begins where they end
  let last = run.length - 1;
  while (last >= 0 && !usable(run[last]!)) last--;
  if (last < 0) return undefined;
  const first = runStart(run, last, usable);
  const sign = run.slice(first, last + 1).some((index) => foreignLikeness(lexicon, words[index]!.text) === 2);
  const abroad = vocabulary.countries.has(words[run[first]! - 1]?.text ?? '');
  if (first === last) {
    if (!ofState || !(sign || abroad)) return undefined;
    return named(place, run[first]!, run[last]!, abroad ? 8 : 2, abroad ? 'full' : 'surname');
  }
  return sign && (abroad || !hit.row.wary) ? named(place, run[first]!, run[last]!, 4, 'full') : undefined;
}

/** Where the run of neighbouring words begins that ends at `last`. */
function runStart(run: readonly number[], last: number, usable: (index: number) => boolean): number {
  let first = last;
  while (first > 0 && last - first < LONGEST - 1 && run[first - 1] === run[first]! - 1 && usable(run[first - 1]!))
    first--;
  return first;
}

function named(
  place: Place,
  from: number,
  to: number,
  score: number,
  form: OfficialReading['form'],
): { mention: Mention<OfficialReading>; score: number } {
  const { lexicon, words, left, prefix, field } = place;
  const nameAt = { start: words[from]!.start, end: words[to]!.end };
  const between = left.between.filter((index) => index > to && index < left.titleFrom);
  const text = between.length > 0 ? textBetween(words, between[0]!, between.at(-1)! + 1) : null;
  const before = words[from - 1]?.text ?? '';
  const { countries } = vocabularyOf(lexicon);
  // 폴란드 부총리 겸 국방장관: the country says more than the ministry
  const abroad = between.some((index) => countries.has(words[index]!.text));
  return {
    score,
    mention: mentionAt(place, { start: nameAt.start, end: titleEnd(place) }, 'official/foreign-name', {
      form,
      name: textBetween(words, from, to + 1),
      body: (abroad ? text : null) ?? prefix.body ?? text ?? (countries.has(before) ? before : null),
      note: left.notes.get(to) ?? null,
      nameAt: field.folded.toSource(nameAt),
    }),
  };
}
