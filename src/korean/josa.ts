import { isHangul, trailOf } from './jamo.ts';

/** Digits that are read with a closed last syllable: 영 일 삼 육 칠 팔. */
const CLOSED_DIGITS = '013678';
/** Latin letters that are: 엘 엠 엔 알. */
const CLOSED_LETTERS = 'LMNRlmnr';

/** Whether a word is read with a closed last syllable: 청 yes, 부 no, 3 yes, M yes. */
export function has받침(word: string): boolean {
  const last = word.at(-1);
  if (last === undefined) return false;
  return isHangul(last.charCodeAt(0))
    ? trailOf(last.charCodeAt(0)) !== ''
    : CLOSED_DIGITS.includes(last) || CLOSED_LETTERS.includes(last);
}

/** Particles, with the words that they stand after: closed syllables, open ones, or any. 로 also stands after ㄹ. */
const AFTER_CLOSED =
  '은 이 을 과 으로 으로서 으로써 이나 으론 으로선 이라도 이란 이라는 이라고 이라며 이라면 이며 이고 이다 이었다 이어서 이지만 이자 이랑 이야말로';
const AFTER_OPEN =
  '는 가 를 와 로 론 로선 로서 로써 나 라도 란 라는 라고 라며 라면 며 고 다 였다 여서 지만 자 랑 야말로';
const AFTER_ANY =
  '의 에 엔 에선 서 에서 에서부터 에겐 에게 에게서 께 께서 도 만 부터 까지 보다 처럼 마다 조차 마저 밖에 뿐 대로 같은 만을 만이라도 하고 한테 인 이던 인데 일 에다 이면 이니 입니다 뿐만';
/** What may follow a particle to make another: 에서는, 까지도, 으로의. */
const CASES = '에 에서 에게 께 께서 으로 로 으로서 로서 와 과 만 부터 까지 보다 뿐 하고 대로 마다 한테 이라고 라고';
const ENDINGS = '는 도 의 만 만은 만이 부터 까지 까지는 나 나마 라도 서 은 이나 이다 이라도';

const words = (list: string): string[] => list.split(' ');
const OPEN_CASES = new Set(words('로 로서 와 라고'));
const CLOSED_CASES = new Set(words('으로 으로서 과 이라고'));

type After = 'closed' | 'open' | 'any';

const PARTICLES = new Map<string, After>();
for (const word of words(AFTER_CLOSED)) PARTICLES.set(word, 'closed');
for (const word of words(AFTER_OPEN)) PARTICLES.set(word, 'open');
for (const word of words(AFTER_ANY)) PARTICLES.set(word, 'any');
for (const first of words(CASES))
  for (const second of words(ENDINGS)) {
    const after = OPEN_CASES.has(first) ? 'open' : CLOSED_CASES.has(first) ? 'closed' : 'any';
    if (!PARTICLES.has(first + second)) PARTICLES.set(first + second, after);
  }

const LONGEST = Math.max(...[...PARTICLES.keys()].map((word) => word.length));

/** All particles as alternatives of a regular expression, the longer ones first; whether one fits its noun is not asked. */
export const JOSA: string = [...PARTICLES.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

/** Particles that are nothing else, at the start of a word that ends with them: 부터, 에서는, 으로도; not 이자, 만, 대로. */
const CLEAR_JOSA = /^(?:부터|까지|에서|에게|으로|께서|처럼|조차|한테|라고|라며)(?:[는도의만]|부터|까지)?(?![가-힣])/;

/** Whether a text begins with a particle that belongs to what stands before it. */
export const opensWithJosa = (text: string): boolean => CLEAR_JOSA.test(text);

/** Whether a particle may stand after a noun: 은 after 청, 는 after 부, 로 after 서울. */
export function fitsJosa(noun: string, particle: string): boolean {
  const after = PARTICLES.get(particle);
  if (after === undefined) return false;
  if (after === 'any') return true;
  // a number or a foreign word may be read in more than one way
  const last = noun.charCodeAt(noun.length - 1);
  if (!isHangul(last)) return true;
  if (particle.startsWith('로') && trailOf(last) === 'ㄹ') return true;
  if (particle.startsWith('으로') && trailOf(last) === 'ㄹ') return false;
  return (after === 'closed') === has받침(noun);
}

/**
 * The particle that stands at `at` and ends the word (what follows is no Hangul), as it fits the noun before it: `는` in `중기부는 `.
 * Empty where the noun ends with its word; undefined where the word goes on in another way.
 */
export function josaAt(text: string, at: number): string | undefined {
  let end = at;
  while (end < text.length && isHangul(text.charCodeAt(end))) {
    if (++end - at > LONGEST) return undefined;
  }
  if (end === at) return '';
  const particle = text.slice(at, end);
  return fitsJosa(text.slice(Math.max(0, at - 1), at), particle) ? particle : undefined;
}

/** A word without the longest particle that fits it: `중기부는` → `중기부`. One syllable at least stays; a word without a particle is left as it is. */
export function stripJosa(word: string): string {
  for (let length = Math.min(LONGEST, word.length - 1); length > 0; length--) {
    const noun = word.slice(0, -length);
    if (fitsJosa(noun, word.slice(-length))) return noun;
  }
  return word;
}
