import type { Lexicon } from '../../data/lexicon.ts';
import type { Word } from '../../korean/words.ts';
import type { Field } from '../../model/article.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { OfficialReading } from '../../model/reading/official.ts';
import type { Span } from '../../text/span.ts';
import { type LeftSide, textBetween } from './left.ts';
import { type Prefix, readPrefix } from './prefix.ts';
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
  const { field, left } = place;
  return mentionOf(field, span, rule, {
    form: 'full',
    name: null,
    title: titleOf(place),
    groups: groupsOf(place),
    kind: kindOf(place),
    body: prefixBody(place),
    heads: headsOf(place),
    former: left.former,
    note: null,
    nameAt: null,
    ...said,
  });
}

/** The title in full, without the body: 도지사 예비후보; what is joined by 겸 stays as the text has it. */
function titleOf({ lexicon, words, at, prefix, left, hit }: Place): string {
  if (left.titleFrom === at) return prefix.title;
  if (words[left.titleFrom]!.text === '도' && prefix.title === '도지사') return prefix.title;
  const joined = words.slice(left.titleFrom, at).some(({ text }) => text === '겸');
  if (left.titles.length > 1 && !joined)
    return left.titles.map((index) => prefixOf(lexicon, words[index]!.text)?.title ?? words[index]!.text).join(' ');
  const own = left.titles.length > 1 ? words[at]!.text.slice(0, hit.end) : prefix.title;
  return `${textBetween(words, left.titleFrom, at)}${words[at]!.glued ? '' : ' '}${own}`;
}

function prefixOf(lexicon: Lexicon, word: string): Prefix | undefined {
  const title = titleIn(lexicon, word);
  return title && readPrefix(lexicon, title);
}

/** The body that the letters before the title name, or those before the title that it is joined to: 강원도지사 예비후보. */
export function prefixBody({ lexicon, words, prefix, left }: Place): string | null {
  if (prefix.body !== null) return prefix.body;
  for (const index of left.titles) {
    const body = prefixOf(lexicon, words[index]!.text)?.body;
    if (body) return body;
  }
  return null;
}

/** The ending of the body that the title heads, or that the one before 후보 or 권한대행 does. */
function headsOf({ lexicon, words, hit, prefix, left }: Place): string | null {
  const own = hit.row.body ?? prefix.held?.body;
  if (own) return own;
  for (const index of left.titles) {
    const body = titleIn(lexicon, words[index]!.text)?.row.body;
    if (body) return body;
  }
  return null;
}

/** Whose title it is; an acting one is of the kind that it stands in for. */
function kindOf({ lexicon, words, hit, prefix, left }: Place): OfficialReading['kind'] {
  if (hit.row.role !== 'acting') return hit.row.kind;
  const [first] = left.titles;
  return prefix.held?.kind ?? titleIn(lexicon, words[first!]!.text)?.row.kind ?? hit.row.kind;
}

function groupsOf({ lexicon, words, left }: Place): string[] {
  return left.titles.flatMap((index) => {
    const title = titleIn(lexicon, words[index]!.text);
    return title ? [groupOf(title.row)] : [];
  });
}
