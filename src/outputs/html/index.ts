import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Lang } from '../../data/messages.ts';
import type { ArticleRecord } from '../../model/generated/record.ts';
import type { Detail, Index, Summary } from './data.ts';
import { detailOf, summaryOf } from './slim.ts';

/** Articles that one page holds. */
export const MAX_ARTICLES = 5_000;
const PIECE = 100;

/** What the page is made of beside the articles. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  readonly version: string;
  readonly lang: Lang;
}

/** Gathers records and writes them as one page that needs no network and runs no script but its own. */
export class HtmlReport {
  readonly #parts: PageParts;
  readonly #articles: Summary[] = [];
  readonly #pieces: string[] = [];
  #waiting: Detail[] = [];
  /** Articles beyond the limit. */
  leftOut = 0;

  constructor(parts: PageParts) {
    this.#parts = parts;
  }

  get articles(): number {
    return this.#articles.length;
  }

  /** `source` is the decoded text that the record was made from, where it is there. */
  add(record: ArticleRecord, source: string | null): void {
    if (this.#articles.length >= MAX_ARTICLES) {
      this.leftOut++;
      return;
    }
    this.#articles.push(summaryOf(record));
    this.#waiting.push(detailOf(record, source));
    if (this.#waiting.length === PIECE) this.#pack();
  }

  finish(): string {
    this.#pack();
    const { script, style, version, lang } = this.#parts;
    const index: Index = { lang, version, articles: this.#articles, leftOut: this.leftOut, pieceSize: PIECE };
    const policy = [
      "default-src 'none'",
      `script-src '${hash(script)}'`,
      `style-src '${hash(style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    return [
      '<!doctype html>',
      `<html lang="${lang}">`,
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      '<meta name="referrer" content="no-referrer">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<title>sandbox-extract</title>',
      `<style>${style}</style>`,
      '</head>',
      '<body>',
      '<div id="app"><noscript>JavaScript</noscript></div>',
      block('index', pack(index)),
      ...this.#pieces.map((piece, i) => block(`piece-${i}`, piece)),
      `<script>${script}</script>`,
      '</body>',
      '</html>\n',
    ].join('\n');
  }

  #pack(): void {
    if (this.#waiting.length > 0) this.#pieces.push(pack(this.#waiting));
    this.#waiting = [];
  }
}

const pack = (value: unknown): string => deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64');

/** A block of data: base64 holds nothing that could end it. */
const block = (id: string, data: string): string => `<script type="text/plain" id="${id}">${data}</script>`;

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
