import { defaultTables, type Tables } from './tables.ts';

/** The tables, and what was made from them once: matchers, indexes. */
export interface Lexicon {
  readonly tables: Tables;
  /** The value that `build` makes from the tables, made on first use and kept. `key` names it: `organizations/matcher`. */
  derived<T>(key: string, build: (tables: Tables) => T): T;
}

export function createLexicon(tables: Tables = defaultTables): Lexicon {
  const kept = new Map<string, unknown>();
  return {
    tables,
    derived<T>(key: string, build: (tables: Tables) => T): T {
      let value = kept.get(key);
      if (value === undefined) kept.set(key, (value = build(tables)));
      return value as T;
    },
  };
}
