import { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { articleOf, type Fielded } from '../article.ts';
import { decode } from '../decode.ts';
import type { Input } from '../input.ts';
import { isoMoment } from '../moment.ts';
import { within } from '../origin.ts';
import type { LinePart } from '../streams/lines.ts';
import { FieldFinder, type Json } from './fields.ts';
import { objectsOf } from './objects.ts';

/** The articles of a JSON or NDJSON dump, one source for each object; an object's own id is the source's. */
export async function* readJson(
  input: Input,
  isLines: boolean,
  parts: AsyncIterable<LinePart> | undefined = undefined,
): AsyncGenerator<Source> {
  const finder = new FieldFinder(input.options.fields);
  let articles = 0;
  for await (const part of parts ?? [{ bytes: input.bytes, before: 0 }]) {
    if ('problem' in part) {
      articles++;
      input.run.unread(part.item, part.problem);
      continue;
    }
    const { text, encoding, warnings } = await decode(part.bytes, input.options.encoding);
    for (const found of objectsOf(text, isLines, finder, isLines ? part.before : articles)) {
      articles++;
      try {
        if ('problem' in found) throw found.problem;
        const { object, key } = found;
        const { id, ...fielded } = fieldedOf(object, finder);
        input.run.count(fielded.content.length);
        yield await articleOf(
          { ...fielded, encoding, ...(id === undefined ? {} : { id }) },
          within(input.origin, id ?? key),
          {
            ...input,
            warnings: [...input.warnings, ...warnings],
          },
        );
      } catch (error) {
        input.run.unread(found.key, error);
      }
    }
  }
  if (articles === 0) throw new Problem('JSON_NO_ARTICLE');
}

function fieldedOf(object: Json, finder: FieldFinder): Omit<Fielded, 'encoding'> {
  const id = finder.value(object, 'id');
  const fields = finder.kept(object);
  return {
    format: 'json',
    title: finder.string(object, 'title') ?? null,
    ...contentOf(object, finder),
    url: finder.string(object, 'url') ?? null,
    stated: statedOf(object, finder),
    ...(id === undefined ? {} : { id: String(id) }),
    ...(fields === undefined ? {} : { fields }),
  };
}

/** A field named by hand first; else text before HTML, unless the text is but a summary of it. */
function contentOf(object: Json, finder: FieldFinder): { content: string; isHtml: boolean } {
  const text = finder.string(object, 'text');
  const html = finder.string(object, 'html');
  if (html !== undefined && (text === undefined || (finder.isGiven('html') && !finder.isGiven('text'))))
    return { content: html, isHtml: finder.isGiven('html') || /^\s*</.test(html) };
  if (text === undefined) throw new Problem('JSON_NO_ARTICLE');
  return { content: text, isHtml: false };
}

function statedOf(object: Json, finder: FieldFinder): Source['stated'] {
  const stated = {
    published: isoMoment(finder.value(object, 'published')),
    modified: isoMoment(finder.value(object, 'modified')),
    byline: finder.string(object, 'byline')?.trim(),
    outlet: finder.string(object, 'outlet')?.trim(),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}
