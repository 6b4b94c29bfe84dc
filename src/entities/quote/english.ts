import type { Field } from '../../model/article.ts';
import type { QuoteReading } from '../../model/reading/quote.ts';
import type { Context } from '../kind.ts';
import type { Speaker } from './speaker.ts';

/** `" Kim said.`, `" said Gov. Kim`. */
const SAID =
  /^\s*(?:,\s*)?(?:(?:said|says|added|told)\s+(?:[A-Z][a-z]+\.?\s+)*?([A-Z][a-z]+)|(?:[A-Z][a-z]+\.?\s+)*?([A-Z][a-z]+)\s+(?:said|says|added|told))/;
const REACH = 80;

/** The speaker of an English quotation; by the surname the one of the article's persons who alone has it. */
export function englishSpeaker(
  { folded }: Field,
  { after }: QuoteReading,
  { lexicon, resolved }: Context,
): Speaker | null {
  const match = SAID.exec(folded.text.slice(after.start, Math.min(after.end, after.start + REACH)));
  const latin = match?.[1] ?? match?.[2];
  if (!latin) return null;
  const surnames = lexicon.tables.surnames
    .filter(({ latin: spellings }) => spellings?.includes(latin))
    .map(({ surname }) => surname);
  const persons = new Set(
    (resolved.officials ?? []).flatMap(({ name }) => (name !== null && surnames.includes(name[0]!) ? [name] : [])),
  );
  return { name: persons.size === 1 ? [...persons][0]! : null, label: latin };
}
