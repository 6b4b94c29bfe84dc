import type { Lexicon } from '../../data/lexicon.ts';
import { josaAt } from '../../korean/josa.ts';

const SERVICES = new Set(['육군', '해군', '공군', '해병대']);
const NUMBER = / ?제? ?\d{1,4} ?(?=[가-힣])/y;

const unitsOf = (lexicon: Lexicon): readonly string[] =>
  lexicon.derived('organizations/units', (tables) =>
    tables['organization-suffixes'].filter(({ needs }) => needs === 'number').map(({ suffix }) => suffix),
  );

/** The end of a numbered unit behind its service: 해군 1함대, 육군 제2군단. */
export function unitBehind(lexicon: Lexicon, text: string, end: number, service: string): number | undefined {
  if (!SERVICES.has(service)) return undefined;
  NUMBER.lastIndex = end;
  const number = NUMBER.exec(text)?.[0];
  if (number === undefined) return undefined;
  const at = end + number.length;
  const unit = unitsOf(lexicon).find(
    (name) => text.startsWith(name, at) && josaAt(text, at + name.length) !== undefined,
  );
  return unit === undefined ? undefined : at + unit.length;
}
