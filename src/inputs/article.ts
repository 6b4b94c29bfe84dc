import { decodeHTML } from 'entities';
import type { Source, Stated } from '../model/source.ts';
import { ViewBuilder } from '../text/view.ts';
import type { Input } from './input.ts';
import { isMarkup } from './markup.ts';
import { type Origin, sourceOf } from './origin.ts';

/** An article that a container holds in fields of its own: a feed's item, an object of a dump. */
export interface Fielded {
  readonly format: Source['format'];
  readonly encoding: string | null;
  readonly title: string | null;
  /** Plain text, or HTML. */
  readonly content: string;
  /** True where it is HTML for certain; else its characters tell. */
  readonly isHtml?: boolean;
  readonly url: string | null;
  readonly stated: Stated;
  readonly id?: string;
  /** What the record takes over. */
  readonly fields?: Source['fields'];
}

/** A source whose page is the title, an empty line and the content; a whole HTML page has its title itself. */
export async function articleOf(fielded: Fielded, origin: Origin, input: Input): Promise<Source> {
  const { format, encoding, content, url, id, fields } = fielded;
  const title = fielded.title === null ? null : plain(fielded.title);
  const stated = clean({ ...fielded.stated, ...(title === null ? {} : { title }) });
  const own = {
    format,
    encoding,
    url,
    warnings: input.warnings,
    ...(id === undefined ? {} : { id }),
    ...(fields === undefined ? {} : { fields }),
  };
  if (!fielded.isHtml && !isMarkup(content)) {
    const text = plain(content, '\n');
    const starts = title !== null && text.trimStart().startsWith(title);
    return sourceOf(origin, { ...own, stated, text: title === null || starts ? text : `${title}\n\n${text}` });
  }
  const isPage = /<(?:html|head|body)[\s>]/i.test(content);
  const { readHtml } = await import('./html.ts');
  const page = await readHtml(Buffer.from(content), origin.name, {
    encoding: 'utf-8',
    url: url ?? undefined,
    isFragment: !isPage,
  });
  const { text, page: view, hints, skipped } = title === null || isPage ? page : titled(page, title);
  return sourceOf(origin, {
    ...own,
    text,
    page: view,
    hints,
    skipped,
    stated: { ...page.stated, ...stated },
    warnings: [...input.warnings, ...page.warnings],
  });
}

/** A page below a title line that its own markup does not have. */
function titled(page: Source, title: string): Pick<Source, 'text' | 'page' | 'hints' | 'skipped'> {
  const head = `${title}\n\n`;
  const shift = <T extends { readonly span: { readonly start: number; readonly end: number } }>(label: T): T => ({
    ...label,
    span: { start: label.span.start + head.length, end: label.span.end + head.length },
  });
  const text = head + page.text;
  const whole = new ViewBuilder(text).keep({ start: 0, end: head.length }).build();
  return {
    text,
    page: {
      text: head + page.page.text,
      toSource({ start, end }) {
        const first = start < head.length ? whole.toSource({ start, end: Math.min(end, head.length) }) : undefined;
        if (end <= head.length && first) return first;
        const inner = page.page.toSource({ start: Math.max(0, start - head.length), end: end - head.length });
        return { start: first?.start ?? inner.start + head.length, end: inner.end + head.length };
      },
    },
    hints: page.hints.map(shift),
    skipped: page.skipped.map(shift),
  };
}

/** A title or text without tags and entities, its lines kept or made one. */
function plain(text: string, newline = ' '): string {
  const bare = isMarkup(text) ? text.replace(/<\/?[a-z][^<>]{0,300}>/gi, '') : text;
  return decodeHTML(bare)
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]*\n[ \t]*/g, newline)
    .trim();
}

const clean = (stated: Stated): Stated =>
  Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
