import type { Span } from '../text/span.ts';
import type { View } from '../text/view.ts';
import type { ArticleRecord, Place } from './generated/record.ts';
import type { Head } from './head.ts';

/** One text of the record that is searched: title, a subtitle, the body, a caption. */
export interface Field {
  /** title | subtitles[0] | body | captions[1] */
  readonly name: string;
  readonly text: string;
  /** `text` as rules read it (see korean/fold); its offsets lead back to `text`. */
  readonly folded: View;
  /** From `text` to the decoded source. */
  readonly view: View;
  /** The 1-based line of the decoded source on which an offset of `text` stands. */
  lineOf(offset: number): number;
}

/** The article alone. */
export interface Article {
  readonly kind: ArticleRecord['kind'];
  readonly title: Field | null;
  readonly subtitles: readonly Field[];
  readonly body: Field;
  readonly captions: readonly Field[];
  /** All of them, in reading order: title, subtitles, body, captions. */
  readonly fields: readonly Field[];
  readonly head: Head;
}

/** Where a span of a field stands, as the record writes it. */
export const placeOf = (field: Field, { start, end }: Span): Place => ({
  field: field.name,
  start,
  end,
  line: field.lineOf(start),
});

/** The span of `field.text` behind a span of the folded text. */
export const unfold = (field: Field, span: Span): Span => field.folded.toSource(span);
