import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import type { BoundRow } from '../../data/rows/index.ts';
import { fold } from '../../korean/fold.ts';
import type { Unit } from './figure.ts';

/** A word that may stand after a number. */
export interface UnitWord {
  /** Null for a word that begins like a unit and is none. */
  readonly unit: Unit | null;
  readonly whole: boolean;
  readonly native: boolean | 'only';
  readonly least: number;
  readonly most: number;
  readonly fraction: boolean;
  readonly round: boolean;
}

/** The tables of currencies, counters and bounds as matchers. */
export interface FigureLexis {
  readonly units: NameMatcher<UnitWord>;
  /** Signs and codes before a number. */
  readonly prefixes: NameMatcher<string>;
  /** The characters they start with. */
  readonly prefixStarts: ReadonlySet<number>;
  /** English names after a number. */
  readonly english: NameMatcher<string>;
  readonly before: NameMatcher<BoundRow>;
  /** The characters in which words before a number end. */
  readonly beforeEnds: ReadonlySet<number>;
  readonly after: NameMatcher<BoundRow>;
}

const ANY = {
  whole: false,
  fraction: false,
  round: false,
  native: false,
  least: 0,
  most: Number.POSITIVE_INFINITY,
} as const;

export const figureLexis = (lexicon: Lexicon): FigureLexis =>
  lexicon.derived('figure/lexis', ({ currencies, counters, bounds }) => {
    const units: [string, UnitWord][] = [];
    for (const { unit, names, native, least, most, fraction, round, whole } of counters)
      for (const name of names)
        units.push([
          fold(name),
          {
            unit: unit === null ? null : { type: 'counter', unit },
            whole: whole ?? false,
            fraction: fraction ?? false,
            round: round ?? false,
            native: native ?? false,
            least: least ?? 0,
            most: most ?? Number.POSITIVE_INFINITY,
          },
        ]);
    for (const { code, names, scaled, codes } of currencies) {
      const unit: Unit = { type: 'currency', code };
      for (const name of [...names, ...codes]) units.push([fold(name), { ...ANY, unit }]);
      for (const name of scaled ?? []) units.push([fold(name), { ...ANY, unit, least: 1000 }]);
    }
    const prefixes = currencies.flatMap(({ code, codes, signs }) =>
      [...codes, ...signs].map((name): [string, string] => [fold(name), code]),
    );
    const words = (side: BoundRow['side']): [string, BoundRow][] =>
      bounds
        .filter((row) => row.side === side)
        .flatMap((row) => row.words.map((word): [string, BoundRow] => [word, row]));
    return {
      units: nameMatcher(units),
      prefixes: nameMatcher(prefixes),
      prefixStarts: new Set(prefixes.map(([name]) => name.charCodeAt(0))),
      english: nameMatcher(
        currencies.flatMap(({ code, english }) => english.map((name): [string, string] => [name, code])),
      ),
      before: nameMatcher(words('before')),
      beforeEnds: new Set(words('before').map(([word]) => word.charCodeAt(word.length - 1))),
      after: nameMatcher(words('after')),
    };
  });
