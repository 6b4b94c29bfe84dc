import type { Lexicon } from '../../data/lexicon.ts';
import { splitWords } from '../../korean/words.ts';
import type { Article } from '../../model/article.ts';
import type { Mention } from '../../model/mention.ts';
import type { OfficialReading } from '../../model/reading/official.ts';
import { readPersons } from './read.ts';
import { titleIn } from './titles.ts';

/** Every mention of a person with a title, in reading order: one pass, which stops only at words that end with a title. */
export function findOfficials(article: Article, lexicon: Lexicon): Mention<OfficialReading>[] {
  const found: Mention<OfficialReading>[] = [];
  for (const field of article.fields) {
    const words = splitWords(field.folded.text);
    let floor = 0;
    for (let at = 0; at < words.length; at++) {
      const { kind, text } = words[at]!;
      if (kind !== 'word' || !titleIn(lexicon, text)) continue;
      const read = readPersons(lexicon, field, words, at, floor);
      if (!read) continue;
      for (const mention of read.mentions) found.push(mention);
      floor = read.next;
      at = read.next - 1;
    }
  }
  return found;
}
