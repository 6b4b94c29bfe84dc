import { placeOf } from '../../model/article.ts';
import type { LawEntity } from '../../model/generated/record.ts';
import type { Mention } from '../../model/mention.ts';
import type { LawReading } from '../../model/reading/law.ts';
import type { Kind } from '../kind.ts';
import { ruleSet, scan } from '../scan.ts';
import { lawRules } from './rules.ts';
import { type LawWords, lawWords } from './words.ts';

export const lawKind: Kind<'laws'> = {
  name: 'laws',
  find(article, lexicon) {
    const rules = lexicon.derived('laws/rules', () => ruleSet(lawRules(lawWords(lexicon))));
    return article.fields.flatMap((field) => scan(field, rules));
  },
  resolve: (mentions, { lexicon }) => onePerLaw(mentions, lawWords(lexicon)),
};

/** One entry per law, its articles in the order of the text. A decree is a law of its own. */
function onePerLaw(mentions: readonly Mention<LawReading>[], words: LawWords): LawEntity[] {
  const laws = new Map<string, LawEntity>();
  const aliases = new Map<string, string>();
  let last: string | undefined;
  for (const { reading, rule, text, field, span } of mentions) {
    const name = nameOf(reading, last);
    if (name === undefined) continue;
    const key = aliases.get(name) ?? words.keyOf(name);
    if (reading.alias) aliases.set(reading.alias, key);
    if (reading.as === 'named') last = reading.name.replace(/ 시행(?:령|규칙)$/, '');
    const certainty = reading.as === 'named' ? 'stated' : 'derived';
    let law = laws.get(key);
    if (!law) laws.set(key, (law = { name, articles: [], rule, certainty, mentions: [] }));
    for (const article of reading.articles) if (!law.articles.includes(article)) law.articles.push(article);
    law.mentions.push({ text, at: placeOf(field, span) });
  }
  return [...laws.values()];
}

/** The law's name; undefined where the words stand for a law that the text has not named. */
function nameOf({ as, name }: LawReading, last: string | undefined): string | undefined {
  if (as === 'named') return name;
  if (as === 'decree') return last === undefined ? name : `${last} ${name}`;
  return last;
}
