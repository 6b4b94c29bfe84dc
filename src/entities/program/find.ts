import type { Lexicon } from '../../data/lexicon.ts';
import type { Article } from '../../model/article.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { ProgramReading } from '../../model/reading/program.ts';
import { zoneWords } from '../zone/words.ts';
import { namesAgain, repeatable } from './again.ts';
import { plainNames } from './plain.ts';
import { quotedNames } from './quoted.ts';
import { programWords } from './words.ts';

/** All names of programs in an article; what is in quotation marks wins over what is found without them. */
export function findPrograms(article: Article, lexicon: Lexicon): Mention<ProgramReading>[] {
  const words = programWords(lexicon);
  const nouns = zoneWords(lexicon);
  const quoted = article.fields.map(({ folded }) => quotedNames(folded.text, words));
  const again = repeatable(quoted.flat());
  const sure = new Set(quoted.flat().flatMap(({ name, as }) => (as === 'program' ? [name] : [])));
  return article.fields.flatMap((field, index) => {
    const { text } = field.folded;
    const found = [...quoted[index]!, ...namesAgain(text, again), ...plainNames(text, words, nouns)];
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    const kept: typeof found = [];
    for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
    return kept.map(({ start, end, rule, name, as }) =>
      mentionOf(field, { start, end }, rule, { name, as: sure.has(name) ? 'program' : as }),
    );
  });
}
