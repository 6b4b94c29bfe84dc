import { isHangul } from '../../korean/jamo.ts';
import type { Span } from '../../text/span.ts';
import type { Pair } from './marks.ts';

/** A sentence with what stands between quotation marks in it. */
export interface Sentence extends Span {
  readonly pairs: readonly Pair[];
}

const STOP = '.?!。…';
/** Syllables that end a sentence: 다. 요. 죠. 임. – not the full stop of a date or a number. */
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/**
 * Splits a folded text into sentences; what stands between quotation marks is never split. A quotation that ends its own sentence
 * (`“… 거죠.”처음 몇 달은`) ends the sentence around it unless a particle goes on (`“….”라고`).
 */
export function sentencesOf(text: string, pairs: readonly Pair[], goesOn: (at: number) => boolean): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let k = 0;
  let own: Pair[] = [];
  const end = (at: number): void => {
    if (at > start && (own.length > 0 || text.slice(start, at).trim() !== ''))
      sentences.push({ start, end: at, pairs: own });
    start = at;
    own = [];
  };
  for (let i = 0; i < text.length; i++) {
    const pair = pairs[k];
    if (pair && i === pair.outer.start) {
      own.push(pair);
      k++;
      i = pair.outer.end - 1;
      if (pair.open || (STOP.includes(text[pair.inner.end - 1] ?? ' ') && !goesOn(pair.outer.end))) end(pair.outer.end);
      continue;
    }
    const character = text[i]!;
    if (character === '\n') end(i + 1);
    else if (STOP.includes(character) && endsSentence(text, i)) end(i + 1);
  }
  end(text.length);
  return sentences;
}

function endsSentence(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  if (before === undefined || isDigit(before) || STOP.includes(after ?? ' ')) return false;
  if (text[at] === '…') return after === ' ' && /[다요]/.test(before);
  if (after === undefined || after === '\n' || after === ' ') return true;
  // no space behind it: `밝혔다.도는`
  return '다요죠까임음함됨"\')'.includes(before) && (isHangul(after.charCodeAt(0)) || '"\'(['.includes(after));
}
