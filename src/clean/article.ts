import { foldedView } from '../korean/fold.ts';
import type { Article, Field } from '../model/article.ts';
import type { Label } from '../model/label.ts';
import type { Source } from '../model/source.ts';
import { LineIndex } from '../text/lines.ts';
import { composeViews, type View, ViewBuilder } from '../text/view.ts';
import type { Cleaned } from './cleaned.ts';

/** How the parts of a text are joined. */
const JOINS = { paragraph: '\n\n', row: '\n', cell: '\t', join: '', 'join-space': ' ' } as const;

/** The article's texts, made from the kept blocks and mapped back to the source. */
export function articleView(source: Source, { kind, labels, head }: Cleaned): Article {
  const index = new LineIndex(source.text);
  const fieldOf = (name: string, parts: readonly Label[], separator?: string): Field => {
    const builder = new ViewBuilder(source.page.text);
    for (const label of parts) {
      if (builder.length > 0)
        builder.insert(label.join === 'join' ? '' : (separator ?? JOINS[label.join ?? 'paragraph']));
      builder.keep(label.span);
    }
    return toField(name, composeViews(builder.build(), source.page), index);
  };
  const of = (zone: Label['zone']): Label[] => labels.filter((label) => label.zone === zone);
  const titles = of('title');
  const title = titles.length > 0 ? fieldOf('title', titles, ' ') : null;
  const subtitles = joined(of('subtitle')).map((parts, i) => fieldOf(`subtitles[${i}]`, parts, ' '));
  const body = fieldOf('body', of('body'));
  const captions = joined(of('caption')).map((parts, i) => fieldOf(`captions[${i}]`, parts, ' '));
  return {
    kind,
    title,
    subtitles,
    body,
    captions,
    fields: [...(title ? [title] : []), ...subtitles, body, ...captions],
    head,
  };
}

function toField(name: string, view: View, index: LineIndex): Field {
  return {
    name,
    text: view.text,
    folded: foldedView(view.text),
    view,
    lineOf: (offset) => index.lineOf(view.toSource({ start: offset, end: offset + 1 }).start),
  };
}

/** Labels that a wrapped line continues, together. */
function joined(labels: readonly Label[]): Label[][] {
  const groups: Label[][] = [];
  for (const label of labels) {
    const last = groups.at(-1);
    if (last && (label.join === 'join' || label.join === 'join-space')) last.push(label);
    else groups.push([label]);
  }
  return groups;
}
