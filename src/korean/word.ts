import { isHangul } from './jamo.ts';
import { fitsJosa } from './josa.ts';

/** The longest word that is looked at: no name is longer, and a hostile text may be one word. */
const LONGEST = 40;

/** Whether a character can be part of a name: a syllable, a Latin letter, a digit or &. */
export const isNameCode = (code: number): boolean =>
  isHangul(code) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x26;

/** The end of the word that starts at `at`; `at` itself where none does. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isNameCode(text.charCodeAt(end))) end++;
  return end;
}

/** The word that starts at `at`, without what is too long to be a name. */
export const wordAt = (text: string, at: number): string => {
  const end = wordEnd(text, at);
  return end - at > LONGEST ? '' : text.slice(at, end);
};

/** The word after white space; empty where something else comes first. */
export const nextWord = (text: string, at: number): string => (text[at] === ' ' ? wordAt(text, at + 1) : '');

/** The ways to take a word apart into a noun and a particle that fits it, the whole word first. */
export function* splits(word: string): Generator<[noun: string, particle: string]> {
  yield [word, ''];
  for (let length = 1; length <= 5 && word.length - length >= 2; length++) {
    const noun = word.slice(0, -length);
    const particle = word.slice(-length);
    if (fitsJosa(noun, particle)) yield [noun, particle];
  }
}

/** Particles after which a noun acts or is named beside others. 도 and 로 are left out: an unknown name may end with them. */
const CLEAR = ['은', '는', '이', '가', '을', '를', '과', '와', '의', '에', '에서', '에게', '으로'];

/** An unknown name without the particle that clearly ends it: 파나시아는 → 파나시아, 에코프로 as it is. */
export function bareName(word: string): string {
  for (const particle of CLEAR) {
    const noun = word.slice(0, -particle.length);
    if (word.endsWith(particle) && noun.length >= 2 && fitsJosa(noun, particle)) return noun;
  }
  return word;
}
