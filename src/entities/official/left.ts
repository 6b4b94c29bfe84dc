import type { Lexicon } from '../../data/lexicon.ts';
import type { Word } from '../../korean/words.ts';
import { mayBeNamed, nameLikeness } from './names.ts';
import { readPrefix } from './prefix.ts';
import { titleIn } from './titles.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A word before a title that may be the name. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly score: number;
}

/** What stands before a title, read from right to left: `김진태(오른쪽) 강원도 | 지사`. Numbers are indexes of words. */
export interface LeftSide {
  /** The first word of the title, with what is joined to it by 겸 or stands before 권한대행. */
  readonly titleFrom: number;
  readonly titles: readonly number[];
  /** Words that may name the body, in reading order. */
  readonly between: readonly number[];
  readonly candidates: readonly Candidate[];
  readonly former: boolean;
  /** Brackets, by the word that they stand behind. */
  readonly notes: ReadonlyMap<number, string>;
  /** The index at which reading stopped: the word there belongs to something else. */
  readonly stop: number;
}

/** The most words that are looked at, and the most inside a pair of brackets. */
const REACH = 12;
const BRACKETS = 16;

/** The index of the bracket that opens what closes at `close`; undefined if it is not near. */
export function openingOf(words: readonly Word[], close: number): number | undefined {
  for (let i = close - 1; i >= 0 && close - i <= BRACKETS; i--) {
    const { text, kind } = words[i]!;
    if (kind === 'break' || text === ')') return undefined;
    if (text === '(') return i;
  }
  return undefined;
}

/** Reads from the title at `at` to the left, not before `floor`. */
export function readLeft(lexicon: Lexicon, words: readonly Word[], at: number, floor: number): LeftSide {
  const vocabulary = vocabularyOf(lexicon);
  const between: number[] = [];
  const titles = [at];
  const candidates: Candidate[] = [];
  const notes = new Map<number, string>();
  let titleFrom = at;
  let former = false;
  let joined = false;
  let right = titleIn(lexicon, words[at]!.text)?.row.role;
  let i = at - 1;

  const isEdge = (index: number): boolean => {
    const before = words[index - 1];
    if (!before || index - 1 < floor) return true;
    if (before.kind !== 'word') return before.text !== ')' && before.text !== '·';
    return vocabulary.adverb.has(before.text) || vocabulary.endsClause(before.text);
  };
  const offer = (from: number, to: number, name: string, likeness: number, extra = 0): void => {
    const score =
      [0, 1, 3, 9][likeness]! +
      (to === titleFrom - 1 ? 1 : 0) +
      (isEdge(from) ? 1 : 0) -
      (likeness < 3 && vocabulary.endsLikeBody(name) ? 2 : 0) -
      (name.length === 2 && likeness < 3 ? 2 : 0) +
      extra;
    candidates.push({ from, to, name, score });
  };

  for (; i >= floor && at - i <= REACH; i--) {
    const { text, kind, glued } = words[i]!;
    if (kind === 'break') break;
    if (kind === 'mark') {
      if (text === ')') {
        const open = openingOf(words, i);
        if (open === undefined || open - 1 < floor) break;
        notes.set(open - 1, textBetween(words, open + 1, i));
        i = open;
        continue;
      }
      if (text === '·' && glued && words[i + 1]?.glued && i + 1 === titleFrom && i > floor) {
        titleFrom = --i;
        continue;
      }
      if (text === '/' && i > floor) {
        const likeness = nameLikeness(lexicon, words[i - 1]!.text);
        if (likeness > 0) offer(i - 1, i - 1, words[i - 1]!.text, likeness, 3);
        i--;
      }
      break;
    }
    if (text === '겸') {
      joined = true;
      continue;
    }
    if (vocabulary.former.has(text)) {
      former = true;
      continue;
    }
    if (vocabulary.current.has(text)) continue;
    if (vocabulary.lead.has(text) && i === titleFrom - 1 && candidates.length === 0) {
      titleFrom = i;
      continue;
    }
    const title = titleIn(lexicon, text);
    if (
      title &&
      title.josa === '' &&
      title.end === text.length &&
      readPrefix(lexicon, title) &&
      nameLikeness(lexicon, text) < 3
    ) {
      if (!joined && !((right === 'acting' || right === 'candidate') && i === titleFrom - 1)) break;
      joined = false;
      right = title.row.role;
      titleFrom = i;
      titles.unshift(i);
      continue;
    }
    // a sentence begins with a name rather than with a verb: 우진솔 …
    const begins =
      (words[i - 1] === undefined || words[i - 1]!.kind === 'break' || words[i - 1]!.text === '.') &&
      mayBeNamed(lexicon, text);
    const likeness = vocabulary.countries.has(text) ? 0 : begins ? 1 : nameLikeness(lexicon, text);
    if (likeness === 3 || (likeness > 0 && !vocabulary.isBody(text))) {
      offer(i, i, text, likeness, notes.has(i) ? 1 : 0);
      between.unshift(i);
      if (likeness === 3) {
        i--;
        break;
      }
      continue;
    }
    const spaced = spacedName(lexicon, words, i, floor);
    if (spaced) {
      offer(i - 2, i, spaced, 2);
      i -= 3;
      break;
    }
    if (vocabulary.adverb.has(text) || (vocabulary.endsClause(text) && !vocabulary.isBody(text))) break;
    between.unshift(i);
  }
  return { titleFrom, titles, between, candidates, former, notes, stop: i };
}

/** A name written with spaces: 김 진 태. */
function spacedName(lexicon: Lexicon, words: readonly Word[], last: number, floor: number): string | undefined {
  if (last - 2 < floor) return undefined;
  const parts = words.slice(last - 2, last + 1);
  if (!parts.every(({ text, kind }) => kind === 'word' && text.length === 1)) return undefined;
  const name = parts.map(({ text }) => text).join('');
  return nameLikeness(lexicon, name) >= 2 ? name : undefined;
}

/** The texts of some words, with the spaces between them. */
export const textBetween = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text, glued }, k) => (k > 0 && !glued ? ` ${text}` : text))
    .join('');
