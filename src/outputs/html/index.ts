import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Lang } from '../../data/messages.ts';
import type { ArticleRecord, Cluster } from '../../model/generated/record.ts';
import type { Detail, Index, Summary } from './data.ts';
import { copiesOf, detailOf, summaryOf } from './slim.ts';

/** Articles that one page holds. */
export const MAX_ARTICLES = 5_000;
const PIECE = 100;
/** In ASCII, as all of the page beside its packed data. */
const NOSCRIPT = [...'이 쪽은 JavaScript로 그립니다. This page is drawn by JavaScript.']
  .map((character) => (character > '~' ? `&#${character.codePointAt(0)};` : character))
  .join('');

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
  /** The ids of the articles whose records say nothing of copies, by their number. */
  readonly #unclustered = new Map<number, string>();
  readonly #pieces: string[] = [];
  #waiting: Detail[] = [];
  #withoutSource = 0;
  /** Articles beyond the limit. */
  leftOut = 0;

  constructor(parts: PageParts) {
    this.#parts = parts;
  }

  get articles(): number {
    return this.#articles.length;
  }

  /** `source` is the decoded text that the record was made from, where it is there. Says whether the article fits into the page. */
  add(record: ArticleRecord, source: string | null): boolean {
    if (this.#articles.length >= MAX_ARTICLES) {
      this.leftOut++;
      return false;
    }
    if (record.cluster === undefined) this.#unclustered.set(this.#articles.length, record.id);
    if (source === null) this.#withoutSource++;
    this.#articles.push(summaryOf(record));
    this.#waiting.push(detailOf(record, source));
    if (this.#waiting.length === PIECE) this.#pack();
    return true;
  }

  /** The page. `clusters` are those of the articles in it, in their order, for the records that name none. */
  finish(clusters: readonly (Cluster | null)[] = []): string {
    this.#pack();
    const { script, style, version, lang } = this.#parts;
    const index: Index = {
      lang,
      version,
      articles: this.#articles.map((article, i) => {
        const id = this.#unclustered.get(i);
        return id === undefined ? article : { ...article, copies: copiesOf(id, clusters[i] ?? null) };
      }),
      leftOut: this.leftOut,
      withoutSource: this.#withoutSource,
      pieceSize: PIECE,
    };
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
      `<div id="app"><noscript>${NOSCRIPT}</noscript></div>`,
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
