import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import type { Tables } from '../../data/tables.ts';
import { fold } from '../../korean/fold.ts';

/** A word that ends a zone's name. */
export interface ZoneHead {
  readonly head: string;
  /** Null where several types share the word. */
  readonly type: string | null;
  /** Whether its zones are named by their place, so that another word before it is no name. */
  readonly placeOnly: boolean;
  /** Whether any place or subject before it makes a name: 판교테크노밸리. */
  readonly proper: boolean;
}

/** The tables of zones, ready to be asked. */
export interface ZoneWords {
  readonly heads: NameMatcher<ZoneHead>;
  /** The characters with which a head can start. */
  readonly firsts: ReadonlySet<number>;
  isStop(word: string): boolean;
  /** Whether a word is no start of a name, but can stand within one. */
  isSoft(word: string): boolean;
  /** Whether a word ends like one with a particle and is a noun all the same. */
  isNoun(word: string): boolean;
  /** Whether a word names a body or an office. */
  isBody(word: string): boolean;
  /** The type that a subject settles with a shared head: 반도체 + 특화단지. */
  fieldType(head: string, core: string): { type: string; core: string } | undefined;
  /** Whether words are nothing but the end of a name: 특구. */
  isHead(core: string): boolean;
  /** Types of one long word, in which a wrong letter can be told. */
  readonly longTypes: readonly string[];
  readonly cues: readonly string[];
  /** What leads to a list of zones, or closes it: 대상은 ①…. */
  readonly listed: readonly string[];
  readonly refused: readonly string[];
  /** What places say of their zones: 내걸었다. */
  readonly vows: readonly string[];
  /** Whether a type is given to a 시·도, so that its places are one zone: 경북 포항·구미. */
  isByRegion(type: string): boolean;
  /** Whether a subject is common to many zones, no name with a proper head: 농촌 특화지구. */
  isCommon(subject: string): boolean;
}

/** A name for comparing: without spaces and the marks that are left out or changed. */
export const flat = (text: string): string => fold(text).replace(/[ ·?,()'-]/g, '');

/** 구미국가1산단: a number within the type. */
const NUMBERED_STATE = /국가\d{1,2}$/;

export const zoneWords = (lexicon: Lexicon): ZoneWords => lexicon.derived('zones/words', build);

function build(tables: Tables): ZoneWords {
  const words = (use: string): string[] => tables['zone-words'].filter((row) => row.use === use).map((row) => row.word);
  const placeOnly = new Set(words('place-only'));
  const noZone = new Set(words('no-zone'));
  const shared = [...new Set(tables['zone-heads'].map(({ head }) => head))];
  const entries = new Map<string, ZoneHead>();
  const proper = new Set(tables['zone-heads'].flatMap((row) => (row.proper ? [row.head] : [])));
  for (const head of shared) entries.set(head, { head, type: null, placeOnly: false, proper: proper.has(head) });
  for (const { type, names } of tables['zone-types']) {
    if (noZone.has(type)) continue;
    for (const one of [type, ...names]) {
      const head = fold(one);
      if (head === '선도지구' || hasSubject(head, type, tables)) continue;
      entries.set(head, { head, type, placeOnly: placeOnly.has(type), proper: false });
    }
  }
  const [stops, softs, nouns] = [new Set(words('stop')), new Set(words('soft')), words('noun')];
  const byRegion = new Set(words('by-region'));
  const common = new Set(words('common'));
  const known = new Set(
    tables.zones.flatMap((row) => [row.name, ...row.names].flatMap((name) => fold(name).split(' '))),
  );
  const headNames = new Set([...entries.keys()].map(flat));
  const bodies = words('body');
  const fields = tables['zone-heads'].filter((row) => row.field !== undefined && row.type !== null);
  return {
    heads: nameMatcher(entries, { loose: true }),
    firsts: new Set([...entries.keys()].map((head) => head.charCodeAt(0))),
    isStop: (word) => stops.has(word),
    isSoft: (word) => softs.has(word),
    isNoun: (word) => known.has(word) || nouns.some((noun) => word.endsWith(noun)),
    isBody: (word) => word.length > 2 && bodies.some((body) => word.endsWith(body)),
    fieldType(head, core) {
      if (NUMBERED_STATE.test(core) && /^산(?:업단지|단)$/.test(head)) return { type: '국가산업단지', core };
      const row = fields.find((one) => one.head === head && core.endsWith(flat(one.field!)));
      if (!row) return undefined;
      const field = flat(row.field!);
      return {
        type: row.type!,
        core: row.core ? core.slice(0, -field.length) + row.core : core,
      };
    },
    isHead: (core) => headNames.has(core),
    longTypes: tables['zone-types'].map(({ type }) => type).filter((type) => /^[가-힣]{5,}$/.test(type)),
    cues: words('cue'),
    listed: words('listed'),
    refused: words('refused'),
    vows: words('vow'),
    isByRegion: (type) => byRegion.has(type),
    isCommon: (subject) => common.has(subject),
  };
}

/** Whether a name of a type is a shared head with its subject (`바이오 특화단지`): that is for the subject to say, not for the type. */
const hasSubject = (head: string, type: string, tables: Tables): boolean =>
  head !== type &&
  tables['zone-heads'].some(
    (row) => row.field !== undefined && row.type === type && flat(head) === flat(row.field + row.head),
  );
