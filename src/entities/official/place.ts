import type { Lexicon } from '../../data/lexicon.ts';
import type { Word } from '../../korean/words.ts';
import type { Field } from '../../model/article.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { OfficialReading } from '../../model/reading/official.ts';
import type { Span } from '../../text/span.ts';
import { type LeftSide, textBetween } from './left.ts';
import type { Prefix } from './prefix.ts';
import { groupOf, type TitleInWord, titleIn } from './titles.ts';

/** All that is known of a title when its name is looked for. */
export interface Place {
  readonly lexicon: Lexicon;
  readonly field: Field;
  readonly words: readonly Word[];
  /** The word with the title, and the first word that no mention has taken yet. */
  readonly at: number;
  readonly floor: number;
  readonly hit: TitleInWord;
  readonly prefix: Prefix;
  readonly left: LeftSide;
}

/** Where the title ends, particles aside. */
export const titleEnd = ({ words, at, hit }: Place): number => words[at]!.start + hit.end;

/** A mention of the words in `span`, with what the title says. */
export function mentionAt(
  place: Place,
  span: Span,
  rule: string,
  said: Partial<OfficialReading>,
): Mention<OfficialReading> {
  const { field, hit, prefix, left } = place;
  return mentionOf(field, span, rule, {
    form: 'full',
    name: null,
    title: titleOf(place),
    groups: groupsOf(place),
    kind: hit.row.kind,
    body: prefix.body,
    heads: hit.row.body ?? null,
    former: left.former,
    note: null,
    nameAt: null,
    ...said,
  });
}

/** The title in full, without the body: 부총리 겸 기획재정부 장관 keeps what stands between its parts. */
function titleOf({ words, at, prefix, left, hit }: Place): string {
  if (left.titleFrom === at) return prefix.title;
  if (words[left.titleFrom]!.text === '도' && prefix.title === '도지사') return prefix.title;
  const own = left.titles.length > 1 ? words[at]!.text.slice(0, hit.end) : prefix.title;
  return `${textBetween(words, left.titleFrom, at)}${words[at]!.glued ? '' : ' '}${own}`;
}

function groupsOf({ lexicon, words, left }: Place): string[] {
  return left.titles.flatMap((index) => {
    const title = titleIn(lexicon, words[index]!.text);
    return title ? [groupOf(title.row)] : [];
  });
}
