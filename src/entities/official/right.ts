import type { Lexicon } from '../../data/lexicon.ts';
import { fitsJosa } from '../../korean/josa.ts';
import type { Word } from '../../korean/words.ts';
import { mayBeName, nameLikeness } from './names.ts';
import { titleIn } from './titles.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A name at the beginning of a word: 김상곤|은. */
export interface NameInWord {
  readonly name: string;
  readonly likeness: 1 | 2 | 3;
  readonly josa: string;
}

/** The name that a word consists of, with or without a particle. */
export function nameIn(lexicon: Lexicon, word: string): NameInWord | undefined {
  let best: NameInWord | undefined;
  // three syllables are the rule: they are tried first and win on a tie
  for (const length of [3, 2, 4]) {
    if (word.length < length) continue;
    const name = word.slice(0, length);
    const josa = word.slice(length);
    if (josa !== '' && !fitsJosa(name, josa)) continue;
    const likeness = nameLikeness(lexicon, name);
    if (likeness > (best?.likeness ?? 0)) best = { name, likeness: likeness as 1 | 2 | 3, josa };
  }
  return best;
}

/**
 * The name behind a title: `장관 박상우`, `교육부장관 김상곤은`. `sure`: something else speaks for it (brackets, the name of the body before
 * the title); without that only what is hardly anything but a name counts.
 */
export function nameAfter(
  lexicon: Lexicon,
  words: readonly Word[],
  title: number,
  sure: boolean,
): NameInWord | undefined {
  const next = words[title + 1];
  if (next?.kind !== 'word' || next.glued) return undefined;
  const found = nameIn(lexicon, next.text);
  if (!found) return undefined;
  const after = words[title + 2];
  // `장관 한성숙 위원장`: the name belongs to the title behind it
  if (found.josa === '' && after?.kind === 'word' && titleIn(lexicon, after.text)) return undefined;
  if (sure || found.likeness === 3) return found;
  const ends = found.josa !== '' || after === undefined || after.kind !== 'word';
  return found.likeness === 2 && found.name.length === 3 && ends ? found : undefined;
}

/** Signs before the items of a list. */
const ITEM = /^[△▲▽▼▶▷○●◦•ㆍ-]$/;

/** The name behind a title in an item of a list: `△철도정책관 오누리 △`, whatever its syllables are. `first` is the title's first word. */
export function nameInItem(
  lexicon: Lexicon,
  words: readonly Word[],
  first: number,
  title: number,
): NameInWord | undefined {
  const next = words[title + 1];
  if (!ITEM.test(words[first - 1]?.text ?? '') || next?.kind !== 'word' || next.glued) return undefined;
  const after = words[title + 2];
  const ends = after === undefined || after.kind !== 'word';
  const { personnel, isBody } = vocabularyOf(lexicon);
  if (!ends || personnel.has(next.text) || isBody(next.text) || !mayBeName(lexicon, next.text)) return undefined;
  return { name: next.text, likeness: 2, josa: '' };
}
