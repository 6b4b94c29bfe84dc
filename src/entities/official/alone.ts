import type { Mention } from '../../model/mention.ts';
import type { OfficialReading } from '../../model/reading/official.ts';
import { textBetween } from './left.ts';
import { mentionAt, type Place, titleEnd } from './place.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Offices that are spoken of without a name once their holder is known. */
const ALONE = new Set([
  '대통령',
  '국무총리',
  '총리',
  '부총리',
  '장관',
  '도지사',
  '지사',
  '군수',
  '교육감',
  '청장',
  '구청장',
  '위원장',
  '총장',
  '처장',
]);
/** Particles of a subject. */
export const SUBJECT = new Set(['은', '는', '이', '가', '도', '께서']);

/** `부총리는`: the one of that title who was named before. */
export function titleAlone(place: Place): Mention<OfficialReading>[] {
  const { lexicon, words, at, hit, left } = place;
  const vocabulary = vocabularyOf(lexicon);
  if (hit.prefix !== '' || left.titleFrom !== at || !ALONE.has(hit.row.title) || !SUBJECT.has(hit.josa)) return [];
  const before = words[at - 1];
  const apart =
    before === undefined ||
    before.kind !== 'word' ||
    vocabulary.adverb.has(before.text) ||
    vocabulary.endsClause(before.text);
  if (!apart || left.former) return [];
  const { start } = words[at]!;
  return [mentionAt(place, { start, end: titleEnd(place) }, 'official/title-alone', { form: 'title' })];
}

/** `복지부 첨단의료지원관은 “…”`: an office of a body that speaks, without a name. */
export function officeAlone(place: Place): Mention<OfficialReading>[] {
  const { lexicon, words, at, hit, left } = place;
  const opens =
    words[at + 1]?.text === '"' ||
    (/^\d{1,2}일$|^이날$/.test(words[at + 1]?.text ?? '') && words[at + 2]?.text === '"');
  const { kind, wary, role, prefix } = hit.row;
  if (!opens || !['은', '는'].includes(hit.josa) || kind !== 'official' || wary || role || left.former) return [];
  const first = left.between[0];
  const { isBody } = vocabularyOf(lexicon);
  const bodied = first !== undefined && left.between.some((index) => isBody(words[index]!.text));
  if (prefix === 'none' || !bodied || left.candidates.some(({ score }) => score > 1)) return [];
  const body = textBetween(words, first, left.between.at(-1)! + 1);
  return [
    mentionAt(place, { start: words[first]!.start, end: titleEnd(place) }, 'official/office', {
      form: 'anonymous',
      body,
    }),
  ];
}
