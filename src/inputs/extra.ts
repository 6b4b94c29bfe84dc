import { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { articleOf } from './article.ts';
import type { Input } from './input.ts';
import { isoMoment } from './moment.ts';
import type { ExtraDocument, ExtraInput } from './options.ts';
import { within } from './origin.ts';

/** The first format that says the bytes are its own. Throws a Problem where it throws. */
export function extraFor(inputs: readonly ExtraInput[], { bytes, name }: Input): ExtraInput | undefined {
  return inputs.find((extra) => {
    try {
      return extra.detect(bytes, name) === true;
    } catch (error) {
      throw failed(extra, error);
    }
  });
}

const failed = ({ plugin, format }: ExtraInput, error: unknown): Problem =>
  new Problem('PLUGIN_FAILED', {
    plugin,
    what: `inputs.${format}`,
    reason: String((error as Error)?.message ?? error),
  });

/** The documents of a format that a plug-in reads. Throws a Problem that names the format where the plug-in throws. */
export async function* readExtra(extra: ExtraInput, input: Input): AsyncGenerator<Source> {
  let count = 0;
  try {
    for await (const document of extra.read(input.bytes, input.name)) {
      count++;
      const { text, html, title, url } = document;
      const content = text ?? html;
      if (typeof content !== 'string') throw new TypeError('text, html: string');
      input.run.count(content.length);
      const fielded = {
        format: `${extra.plugin}/${extra.format}`,
        encoding: null,
        title: title ?? null,
        content,
        isHtml: text === undefined,
        url: url ?? input.options.url ?? null,
        stated: statedOf(document),
      } as const;
      yield await articleOf(fielded, document.item ? within(input.origin, document.item) : input.origin, input);
    }
  } catch (error) {
    throw error instanceof Problem ? error : failed(extra, error);
  }
  if (count === 0) throw failed(extra, 'read: 0 documents');
}

function statedOf({ published, modified, byline, outlet }: ExtraDocument): Source['stated'] {
  const stated = { published: isoMoment(published), modified: isoMoment(modified), byline, outlet };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined && value !== null));
}
