const REACH = 48;
/** Where a sentence ends, also without a space after it: 밝혔다.도는 */
const SENTENCE_END = /[다요음임함됨][.!?]|[.!?] |[.!?]"|\n|[;□■◦○▲△▷※]/g;

/** The part of the sentence around a span, at most some fifty characters on each side. */
export function clauseAround(text: string, start: number, end: number): { from: number; to: number } {
  const low = Math.max(0, start - REACH);
  let from = low;
  for (const match of text.slice(low, start).matchAll(SENTENCE_END)) from = low + match.index + match[0].length;
  SENTENCE_END.lastIndex = 0;
  const after = text.slice(end, end + REACH);
  const stop = SENTENCE_END.exec(after);
  SENTENCE_END.lastIndex = 0;
  return { from, to: end + (stop ? stop.index : after.length) };
}
