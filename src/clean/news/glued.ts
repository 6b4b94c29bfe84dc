import type { Lexicon } from '../../data/lexicon.ts';
import { isProse } from '../prose.ts';
import { authorReader, EMAIL } from './author.ts';
import { openingReader } from './dateline.ts';
import { cutAfter, cutBefore, type Draft, folded } from './draft.ts';
import { labelledStamps } from './stamps.ts';

/** A line that holds a whole article is no shorter. */
const SHORTEST = 200;
/** So far into the line its head may reach. */
const HEAD = 260;
const SHORTEST_TITLE = 8;

/**
 * Cuts the head off a line that holds a whole article: its title, stamps and dateline. `고운시, 320억 들여 … 2024.05.03 09:00 (고운=새결) 한바람 기자 = 고운시가 …`.
 * Only where the page has no other text: elsewhere lines are what they seem.
 */
export function cutGluedHead(page: string, drafts: readonly Draft[], lexicon: Lexicon): void {
  const long = drafts.filter(({ text, mark }) => !mark && isProse(text));
  const draft = long[0];
  if (!draft || long.length > 1 || draft.text.length < SHORTEST) return;
  if (drafts.slice(0, drafts.indexOf(draft)).some(({ mark, text }) => !mark && text.length >= SHORTEST_TITLE)) return;
  const head = draft.text.slice(0, HEAD);
  const opening = openingIn(head, lexicon);
  const stamps = labelledStamps(head.slice(0, opening ?? HEAD), lexicon).filter(
    ({ time, label, span }) => (time !== null || label !== null) && span.start >= SHORTEST_TITLE,
  );
  const bodyAt = opening ?? stamps.at(-1)?.span.end;
  if (bodyAt === undefined || bodyAt < SHORTEST_TITLE) return;
  const titleEnd = titleEndIn(head.slice(0, bodyAt), stamps[0]?.span.start ?? bodyAt, lexicon);
  if (titleEnd < SHORTEST_TITLE || isProse(head.slice(0, titleEnd))) return;
  const view = folded(page, draft);
  const titleSpan = view.toSource({ start: 0, end: titleEnd });
  cutBefore(page, draft, titleEnd, 'title', 'title-glued');
  const rest =
    bodyAt -
    titleEnd -
    (view.text.slice(titleEnd, bodyAt).length - view.text.slice(titleEnd, bodyAt).trimStart().length);
  if (rest > 0 && titleSpan.end < draft.core.end)
    cutBefore(page, draft, rest, stamps.length > 0 ? 'stamp' : 'byline', 'head-glued');
}

/** Cuts a byline off the end of a line: `…말했다. 한바람 기자 wind@saegyeol.kr`. */
export function cutGluedByline(page: string, draft: Draft, lexicon: Lexicon): void {
  if (draft.text.length < 60) return;
  const from = Math.max(0, draft.text.length - 90);
  const tail = draft.text.slice(from);
  const end = /.*[다요까][.!?]["')]*(?= ?\S)/s.exec(tail)?.[0].length;
  if (end === undefined) return;
  const rest = tail.slice(end);
  const authors = authorReader(lexicon).find(rest);
  const address = EMAIL.exec(rest);
  if (authors.length === 0 && !address) return;
  const said = authors.reduce(
    (text, { author }) => text.replace(author.name, '').replace(author.role ?? '', ''),
    rest.replace(EMAIL, ''),
  );
  if (said.replace(/[^\p{L}\p{N}]+/gu, '').length <= 8) cutAfter(page, draft, from + end, 'byline', 'byline-glued');
}

function openingIn(head: string, lexicon: Lexicon): number | undefined {
  const openingOf = openingReader(lexicon);
  for (const { index } of head.matchAll(/[([【]/g)) {
    if (index === 0) continue;
    const opening = openingOf(head.slice(index));
    if (opening && opening.authors.length > 0) return index;
  }
  return undefined;
}

/** Where the title ends: before the first author, label of a stamp or stamp. */
function titleEndIn(head: string, stampAt: number, lexicon: Lexicon): number {
  const author = authorReader(lexicon).find(head)[0]?.start ?? stampAt;
  const first = Math.min(author, stampAt);
  const label = labelledStamps(head, lexicon)[0]?.label;
  const labelAt = label ? head.lastIndexOf(label, stampAt) : -1;
  return head.slice(0, labelAt > 0 ? Math.min(first, labelAt) : first).replace(/[\s|/ㅣ:[(]+$/, '').length;
}
