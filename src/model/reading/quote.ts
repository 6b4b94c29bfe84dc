import type { Span } from '../../text/span.ts';

/** Words that someone says, before it is known who. Spans are of the field's folded text. */
export interface QuoteReading {
  /** What reports it: `며`, `고 밝혔다`, `는 설명`; null where it stands alone. */
  readonly cue: string | null;
  /**
   * marked: between quotation marks; answer: an answer of an interview without marks; labelled: behind the speaker's name and a colon
   * (`[이름/직함 : "…"]`).
   */
  readonly form: 'marked' | 'answer' | 'labelled';
  /** The words before it in its sentence, from the sentence's beginning or from the quotation before it. */
  readonly before: Span;
  /** The words behind it, to the next quotation or to the sentence's end. */
  readonly after: Span;
  /** Whether it is the first quotation of its sentence. */
  readonly first: boolean;
  /** A number for each sentence of a field, so that quotations of one sentence are known. */
  readonly sentence: number;
  /** Whether its words go on in the next quotation, as those over several paragraphs do. */
  readonly goesOn: boolean;
}
