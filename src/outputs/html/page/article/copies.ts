import { h } from '../dom.ts';
import { articleLink, filterLink, type Shown } from '../views/shown.ts';

const MAX_LISTED = 20;

/** The other articles that carry the same text, the original first. */
export function copies(shown: Shown): HTMLElement | null {
  const { index, state, words } = shown;
  const own = index.articles[state.article]!.copies;
  if (own === null) return null;
  const others = index.articles
    .flatMap(({ copies: theirs }, i) => (theirs?.id === own.id && i !== state.article ? [{ ...theirs, i }] : []))
    .sort((a, b) => Number(b.isOriginal) - Number(a.isOriginal) || b.similarity - a.similarity);
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, words.sameText),
    h('p', { class: 'small' }, own.isOriginal ? words.isOriginal(own.size) : words.isCopy(own.size, own.similarity)),
    h(
      'ul',
      {},
      ...others.slice(0, MAX_LISTED).map(({ i, isOriginal, similarity }) => {
        const { outlet, date } = index.articles[i]!;
        const facts = [isOriginal ? words.original : String(similarity), outlet.slice(0, 40) || words.noOutlet, date];
        return h('li', {}, articleLink(shown, i), ` (${facts.filter(Boolean).join(', ')})`);
      }),
    ),
    others.length > MAX_LISTED ? h('p', {}, filterLink(shown, 'copies', own.id, words.allCopies)) : null,
  );
}
