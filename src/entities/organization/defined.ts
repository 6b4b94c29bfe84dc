import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import { organizationOn, weakOf } from '../../data/organizations.ts';
import { josaAt } from '../../korean/josa.ts';
import { isNameCode, wordEnd } from '../../korean/word.ts';
import type { Field } from '../../model/article.ts';
import type { OrganizationReading } from '../../model/reading/organization.ts';
import { aliasBehind } from './alias.ts';
import type { Found } from './found.ts';

interface Walked {
  readonly field: Field;
  readonly found: readonly Found[];
}

/** A name that only the text gives may also be a word; from this many characters on it is looked for everywhere. */
const LONG_ENOUGH = 3;

/**
 * The names that this article gives to its bodies: short forms in brackets, names of companies that it calls so once, and short forms
 * that are common words (검찰) where the body stands in the text.
 */
export function definedNames(
  walked: readonly Walked[],
  lexicon: Lexicon,
): NameMatcher<OrganizationReading> | undefined {
  const names = new Map<string, OrganizationReading>();
  let ministries = false;
  for (const { field, found } of walked) {
    const text = field.folded.text;
    for (const { end, reading } of found) {
      if (reading.as === 'own' || reading.as === 'office') continue;
      const defined = aliasBehind(text, end, reading.name);
      if (defined) names.set(defined.alias, { ...reading, as: 'alias' });
      if (reading.as === 'named' && reading.name.length >= LONG_ENOUGH) names.set(reading.name, reading);
      if (reading.as !== 'listed') continue;
      const on = organizationOn(lexicon, reading.name, null);
      if (on?.row) for (const weak of weakOf(on.row)) names.set(weak, reading);
      ministries ||= on?.kind === 'ministry';
    }
  }
  // where ministries speak to one another, 기획처 is one of them
  if (ministries)
    for (const row of lexicon.tables.organizations)
      if (row.kind === '부' || row.kind === '처')
        for (const weak of weakOf(row)) names.set(weak, { as: 'listed', name: weak, kind: null, certainty: 'stated' });
  return names.size > 0 ? nameMatcher(names) : undefined;
}

/** What was found in a field, with the names that the article defines; where both read the same words, its own definition counts. */
export function findDefined(
  field: Field,
  found: readonly Found[],
  names: NameMatcher<OrganizationReading> | undefined,
): readonly Found[] {
  if (!names) return found;
  const text = field.folded.text;
  const all: Found[] = [];
  let next = 0;
  const take = (until: number): void => {
    while (next < found.length && found[next]!.start < until) all.push(found[next++]!);
  };
  for (let at = 0; at < text.length; ) {
    if (!isNameCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    take(at);
    const before = all.at(-1);
    const name = before && before.end > at ? undefined : names.longestAt(text, at);
    const here = found[next]?.start === at ? found[next] : undefined;
    if (
      name &&
      josaAt(text, name.end) !== undefined &&
      !(name.end < text.length && /[A-Za-z0-9]/.test(text[name.end]!)) &&
      (!here || here.reading.as === 'own' || (name.values[0]!.as === 'alias' && here.end <= name.end))
    ) {
      if (here) next++;
      all.push({ start: at, end: name.end, rule: 'organization/defined', reading: name.values[0]! });
    }
    at = wordEnd(text, at);
  }
  take(text.length);
  return all;
}
