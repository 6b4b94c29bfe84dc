import { createHash } from 'node:crypto';
import type { Source } from '../model/source.ts';
import { readableView } from '../text/readable.ts';
import { composeViews, identityView } from '../text/view.ts';

/** The file that a document comes from, and the way into it where it is a container. */
export interface Origin {
  /** The path as given, joined with `/`. */
  readonly name: string;
  readonly bytes: number;
  readonly hash: string;
  /** `members/a.hwp`, `feed.xml/guid-1`; null for the file itself. */
  readonly item: string | null;
}

export const originOf = (bytes: Buffer, name: string): Origin => ({
  name: name.replaceAll('\\', '/'),
  bytes: bytes.length,
  hash: sha256(bytes),
  item: null,
});

/** The origin of a piece of a container. */
export const within = (origin: Origin, item: string): Origin => ({
  ...origin,
  item: origin.item === null ? item : `${origin.item}/${item}`,
});

/** The id of a document: the hash of the file's bytes, and of the item's key in a container. */
export const idOf = ({ hash, item }: Pick<Origin, 'hash' | 'item'>): string =>
  item === null ? hash : sha256(`${hash}\0${item}`);

type Read = Pick<Source, 'format' | 'encoding' | 'text'> & Partial<Source>;

/** A source with what its origin says of it; what the reader says overrules. */
export const sourceOf = ({ name, bytes, hash, item }: Origin, read: Read): Source =>
  readable({
    id: idOf({ hash, item }),
    name,
    bytes,
    hash,
    item,
    url: null,
    page: identityView(read.text),
    stated: {},
    hints: [],
    skipped: [],
    warnings: [],
    ...read,
  });

/** The source with its page in the spelling that rules know; its text stays as it is. */
export function readable(source: Source): Source {
  const view = readableView(source.page.text);
  if (!view) return source;
  const hints = source.hints.map((hint) => ({
    ...hint,
    span: { start: view.fromSource(hint.span.start), end: view.fromSource(hint.span.end) },
  }));
  return { ...source, page: composeViews(view, source.page), hints };
}

const sha256 = (data: Buffer | string): string => `sha256:${createHash('sha256').update(data).digest('hex')}`;
