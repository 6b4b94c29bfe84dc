import type { JsonFieldRow } from '../../data/rows/index.ts';
import { defaultTables } from '../../data/tables.ts';
import type { Fields } from '../options.ts';

export type Json = Readonly<Record<string, unknown>>;
type Kind = JsonFieldRow['is'];

const ROWS = new Map(defaultTables['json-fields'].map(({ is, names }) => [is, names]));

/** Looks up what an object has of each kind: by the field named by hand, else by the usual names. */
export class FieldFinder {
  readonly #given: Partial<Record<Kind, string>>;
  readonly #kept: readonly string[];

  constructor({ text, html, id, url, date, keep = [] }: Fields = {}) {
    this.#kept = keep;
    const given = { text, html, id, url, published: date };
    this.#given = Object.fromEntries(Object.entries(given).filter(([, path]) => path !== undefined));
  }

  /** The fields that are taken over, those that the object has; undefined where none was asked for. */
  kept(object: Json): Json | undefined {
    if (this.#kept.length === 0) return undefined;
    const found = this.#kept
      .map((path) => [path, at(object, path)] as const)
      .filter(([, value]) => value !== undefined);
    return Object.fromEntries(found);
  }

  /** True where an object has a text of its own. */
  holdsArticle(object: Json): boolean {
    return this.string(object, 'text') !== undefined || this.string(object, 'html') !== undefined;
  }

  /** Whether the field of this kind was named by hand. */
  isGiven(kind: Kind): boolean {
    return this.#given[kind] !== undefined;
  }

  /** A text that is not empty; of a list or an object that names somebody the first name. */
  string(object: Json, kind: Kind): string | undefined {
    return this.#first(object, kind, textOf);
  }

  value(object: Json, kind: Kind): string | number | undefined {
    return this.#first(object, kind, (value) =>
      typeof value === 'number' && Number.isFinite(value) ? value : textOf(value),
    );
  }

  #first<T>(object: Json, kind: Kind, read: (value: unknown) => T | undefined): T | undefined {
    const path = this.#given[kind];
    if (path !== undefined) return read(at(object, path));
    const keys = keysOf(object);
    for (const name of ROWS.get(kind) ?? []) {
      const key = keys.get(name);
      const value = key === undefined ? undefined : read(object[key]);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}

const KEYS = new WeakMap<Json, ReadonlyMap<string, string>>();

function keysOf(object: Json): ReadonlyMap<string, string> {
  let keys = KEYS.get(object);
  if (!keys) {
    keys = new Map(
      Object.keys(object)
        .reverse()
        .map((key) => [key.toLowerCase().replace(/(?!^)[_\s-]/g, ''), key]),
    );
    KEYS.set(object, keys);
  }
  return keys;
}

/** `a.b.0`: a field by its own name first, else step by step. */
function at(object: Json, path: string): unknown {
  if (Object.hasOwn(object, path)) return object[path];
  let value: unknown = object;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Json)[step];
  }
  return value;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    // paragraphs in a list, or the first of several people
    const texts = value.slice(0, 10_000).map((item) => (typeof item === 'object' ? nameOf(item) : textOf(item)));
    const found = texts.filter((text) => text !== undefined);
    return found.length > 0 ? found.join('\n') : undefined;
  }
  return nameOf(value);
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, $oid, $date } = value as Json;
  const text = name ?? $oid ?? $date;
  return typeof text === 'string' && text !== '' ? text : undefined;
}
