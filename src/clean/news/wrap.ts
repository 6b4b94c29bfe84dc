import { breaksOff, endsSentence, startsInsideWord } from '../prose.ts';
import type { Draft } from './draft.ts';

/** Lines that break inside of sentences are no longer. */
const LONGEST_WRAP = 60;

/** Whether a page breaks its lines inside of sentences, as broadcasters do: many short lines, a good part of which break off. */
export function isWrapped(texts: readonly string[]): boolean {
  const open = texts.filter((text) => !endsSentence(text));
  if (texts.length < 3 || open.length < 2 || open.length * 10 < texts.length * 3) return false;
  const short = texts.filter((text) => text.length <= LONGEST_WRAP).length;
  const broken = open.filter(breaksOff).length;
  return short * 10 >= texts.length * 7 && broken >= 2 && broken * 5 >= open.length * 2;
}

/** Ties the lines of each sentence together again: with a space, or without one where a word was broken. */
export function joinWraps(lines: readonly Draft[]): void {
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!;
    const line = lines[i]!;
    if (before.join === 'row' || line.join === 'row' || endsSentence(before.text) || opensParagraph(line.text))
      continue;
    if (before.text.length > LONGEST_WRAP * 2) continue;
    // a heading stands apart: an empty line below it, and no word that leans on the next
    if (
      line.line.gap > 0 &&
      !breaksOff(before.text) &&
      !startsInsideWord(line.text) &&
      before.line.gap > 0 &&
      before.join === undefined
    ) {
      if (endsSentence(line.text) === false || before.text.length < 15) continue;
    }
    line.join = startsInsideWord(line.text) ? 'join' : 'join-space';
  }
}

/** A bullet, a number or a bracket opens a paragraph of its own. */
const opensParagraph = (text: string): boolean =>
  /^(?:[□■◇◆○●ㅇ▲△▶▷◀※*·①-⑳-] ?|\d{1,2}[.)] |[QA]\d{0,2}[.:] |\[|<)/.test(text);
