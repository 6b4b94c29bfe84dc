import type { Lexicon } from '../../data/lexicon.ts';
import type { ZoneRow } from '../../data/rows/index.ts';
import type { Tables } from '../../data/tables.ts';
import { flat } from './words.ts';

/** The gazetteer's zones by their names without the type, flattened. */
export interface Gazetteer {
  /** The rows that a name may stand for, of types that the word at its end can mean. */
  rows(name: string, type: string | null, head: string): readonly ZoneRow[];
}

export const gazetteer = (lexicon: Lexicon): Gazetteer => lexicon.derived('zones/gazetteer', build);

function build(tables: Tables): Gazetteer {
  const byName = new Map<string, ZoneRow[]>();
  const add = (name: string, row: ZoneRow): void => {
    if (name === '') return;
    const list = byName.get(name);
    if (!list) byName.set(name, [row]);
    else if (!list.includes(row)) list.push(row);
  };
  for (const row of tables.zones) {
    for (const name of [row.name, ...row.names]) {
      const whole = flat(name);
      const type = flat(row.type);
      const bare = whole.endsWith(type) ? whole.slice(0, -type.length) : whole;
      add(bare, row);
      // the subject without its 시·도, where something is left of it
      if (row.region && bare.startsWith(row.region) && bare.length >= row.region.length + 2)
        add(bare.slice(row.region.length), row);
    }
  }
  return {
    rows: (name, type, head) =>
      (byName.get(name) ?? []).filter((row) => (type !== null ? row.type === type : couldEnd(row.type, head))),
  };
}

/** Whether a shared word can stand for a type: 특구 for 규제자유특구, 산단 for 국가산업단지. */
const couldEnd = (type: string, head: string): boolean =>
  head === '' ||
  type.endsWith(head) ||
  (type === '국가산업단지' && /^(?:국가)?산(?:단|업단지)$|^과학기술단지$/.test(head));
