/** Small questions about a place in a folded text. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Behind one space, if there is one. */
export const skipSpace = (text: string, at: number): number => (text.charCodeAt(at) === 0x20 ? at + 1 : at);

/** What may follow a noun within its word: the end of the word, or a particle. */
const AFTER_NOUN =
  /(?![가-힣])|(?:까지|부터|에는?|에서|엔|에도|쯤|께|경|이후|이전|무렵|보다|의|은|는|을|를|과|와|로|이면|이나|이다|이라|인|중|기준|현재|대비|이고|이며|다(?![가-힣])|였)/y;

export const endsNoun = (text: string, at: number): boolean => matchAt(AFTER_NOUN, text, at) !== null;

// the 2030년 of 2026-2030년
const RANGE_END = /(?:19|20)\d\d ?년|\d{1,2} ?[월일](?![가-힣])/y;

/** A number that starts here is not the tail of another one, nor of a code: `1.2`, `A4`, `제3`, `02-123`. */
export function startsNumber(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (isDigit(before) || (before >= 65 && before <= 90) || (before >= 97 && before <= 122)) return false;
  if (before === 0xc81c && !isHangul(text.charCodeAt(at - 2))) return false; // 제
  if (before === 0x2d && matchAt(RANGE_END, text, at)) return true;
  if (before === 0x2e || before === 0x2c || before === 0x2d || before === 0x2f || before === 0x3a)
    return !isDigit(text.charCodeAt(at - 2));
  return true;
}

/** `문을 여는 25일 전에`: a verb that describes the day stands before it; in `대회는 20일 전` days are counted. */
export const describesDay = (text: string, at: number): boolean =>
  /(?:되|하|들어서|열리|치르|치러지|끝나|바뀌|오르|내리|마치|떠나|모이|[가-힣]을 여)는 $/.test(
    text.slice(Math.max(0, at - 6), at),
  );
