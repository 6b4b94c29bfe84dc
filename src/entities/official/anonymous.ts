import type { Mention } from '../../model/mention.ts';
import type { OfficialReading } from '../../model/reading/official.ts';
import { textBetween } from './left.ts';
import { mentionAt, type Place, titleEnd } from './place.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Words that only point back: 이 관계자는. */
const POINTING = new Set(['이', '그', '해당', '동', '저']);
/** Words that may stand in the phrase although they begin a clause elsewhere. */
const INSIDE = new Set(['한', '각', '소속', '산하', '당', '주요', '관계']);
/** The most words before 관계자. */
const REACH = 4;

/** `정부 관계자`, `도 고위 관계자`, `한 도의 관계자`: nobody's name is said. */
export function anonymousAt(place: Place): Mention<OfficialReading>[] {
  const { lexicon, words, at, floor, prefix, hit } = place;
  const vocabulary = vocabularyOf(lexicon);
  let from = at;
  while (from - 1 >= floor && at - from < REACH) {
    const { kind, text } = words[from - 1]!;
    if (kind !== 'word') {
      if (text === '·' && from - 2 >= floor && words[from]!.glued) {
        from -= 2;
        continue;
      }
      break;
    }
    if (POINTING.has(text)) break;
    if (vocabulary.adverb.has(text) && !INSIDE.has(text)) break;
    if (vocabulary.endsClause(text) && !text.endsWith('의') && !vocabulary.isBody(text)) break;
    from--;
    if (text === '한') break;
  }
  if (from === at && prefix.body === null) return [];
  const body = [from < at ? textBetween(words, from, at) : null, prefix.body].filter((part) => part !== null).join(' ');
  return [
    mentionAt(place, { start: words[from]!.start, end: titleEnd(place) }, 'official/anonymous', {
      form: 'anonymous',
      title: hit.row.title,
      body,
    }),
  ];
}
