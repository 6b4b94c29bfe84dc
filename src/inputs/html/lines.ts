import { decodeHTML } from 'entities';
import { isSpace } from '../../text/span.ts';
import { type View, ViewBuilder } from '../../text/view.ts';

/** Builds the page line by line from stretches of the source, its white space folded as a browser folds it. */
export class PageLines {
  readonly #html: string;
  readonly #builder: ViewBuilder;
  /** Line breaks that are due before the next text. */
  #breaks = 0;
  /** True where white space of the source is due as one blank. */
  #blank = false;
  #started = false;

  constructor(html: string) {
    this.#html = html;
    this.#builder = new ViewBuilder(html);
  }

  get length(): number {
    return this.#builder.length;
  }

  /** Ends the line; with 2, an empty line follows. */
  breakLine(breaks: 1 | 2): void {
    this.#breaks = Math.max(this.#breaks, breaks);
    this.#blank = false;
  }

  /** A `<br>`: each one ends a line. */
  hardBreak(): void {
    this.#breaks = Math.min(this.#breaks + 1, 3);
    this.#blank = false;
  }

  /** A blank between two pieces that the markup alone keeps apart. */
  blank(): void {
    this.#blank = true;
  }

  /** Text that is not in the source, such as the tab between two cells. */
  put(text: string): void {
    if (!this.#started || this.#breaks > 0) return;
    this.#builder.insert(text);
    this.#blank = false;
  }

  /** The text of a stretch of the source, entities decoded. */
  text(start: number, end: number): void {
    const html = this.#html;
    let from = start;
    const keepTo = (to: number): void => {
      if (to > from) {
        this.#flush();
        this.#builder.keep({ start: from, end: to });
      }
    };
    for (let i = start; i < end; ) {
      const code = html.charCodeAt(i);
      // most characters are syllables and letters
      if (code > 0x3000 ? code !== 0xfeff : code > 0x3c && code < 0xa0) {
        i++;
        continue;
      }
      if (code === 0x26 /* & */) {
        const entity = ENTITY.exec(html.slice(i, Math.min(end, i + 40)))?.[0];
        const decoded = entity ? decodeHTML(entity) : '';
        if (entity && decoded !== entity) {
          keepTo(i);
          if (/^\s$/.test(decoded) && decoded !== '\u00a0') this.#blank = true;
          else {
            this.#flush();
            this.#builder.replace({ start: i, end: i + entity.length }, decoded);
          }
          from = i += entity.length;
          continue;
        }
      } else if (code === 0x3c /* < */ && STRAY_END.test(html.slice(i, i + 3))) {
        // an end tag that closes nothing lies within the text around it
        keepTo(i);
        const close = html.indexOf('>', i);
        from = i = close < 0 || close >= end ? end : close + 1;
        continue;
      } else if (code === 0x20 && i > from && i + 1 < end && staysOne(html.charCodeAt(i + 1))) {
        // one blank between two words needs no folding
      } else if (code !== 0xa0 && code !== 0x3000 && isSpace(code)) {
        keepTo(i);
        while (i < end && isSpace(html.charCodeAt(i)) && html.charCodeAt(i) !== 0xa0) i++;
        from = i;
        this.#blank = true;
        continue;
      }
      i++;
    }
    keepTo(end);
  }

  build(): View {
    return this.#builder.build();
  }

  #flush(): void {
    if (this.#started) {
      if (this.#breaks > 0) this.#builder.insert('\n'.repeat(this.#breaks));
      else if (this.#blank) this.#builder.insert(' ');
    }
    this.#started = true;
    this.#breaks = 0;
    this.#blank = false;
  }
}

const ENTITY = /^&(?:#\d{1,8}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});?/;

/** A character behind a blank that neither is white space nor begins an entity or a tag. */
const staysOne = (code: number): boolean => code !== 0x26 && code !== 0x3c && !isSpace(code);

const STRAY_END = /^<\/[a-zA-Z]/;
