import type { InputFormat } from './options.ts';

/** One format that is read. */
export interface FormatRow {
  readonly format: InputFormat;
  readonly extensions: readonly string[];
  /** How it is told apart. */
  readonly sign: { readonly ko: string; readonly en: string };
  /** What reads it. */
  readonly by: string;
  /** Milliseconds that loading it takes, once in a run, measured on one core of 2026. */
  readonly cost: number;
}

const both = (sign: string): FormatRow['sign'] => ({ ko: sign, en: sign });

export const FORMATS: readonly FormatRow[] = [
  {
    format: 'text',
    extensions: ['txt', 'text'],
    sign: { ko: '그 밖의 모든 글', en: 'any other text' },
    by: 'iconv-lite',
    cost: 10,
  },
  {
    format: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    sign: { ko: '<html, <!doctype html, 태그', en: '<html, <!doctype html, tags' },
    by: 'htmlparser2, cheerio/slim',
    cost: 38,
  },
  {
    format: 'feed',
    extensions: ['rss', 'atom', 'xml'],
    sign: { ko: 'rss, feed, rdf:RDF, JSON Feed', en: 'rss, feed, rdf:RDF, JSON Feed' },
    by: 'feedsmith',
    cost: 120,
  },
  { format: 'hwp', extensions: ['hwp', 'hml'], sign: both('HWP 3, HWP 5, HWPML'), by: '@rhwp/core', cost: 210 },
  { format: 'hwpx', extensions: ['hwpx'], sign: both('PK, Contents/section0.xml'), by: 'htmlparser2', cost: 30 },
  { format: 'pdf', extensions: ['pdf'], sign: both('%PDF-'), by: 'unpdf', cost: 120 },
  { format: 'docx', extensions: ['docx'], sign: both('PK, word/document.xml'), by: 'htmlparser2', cost: 30 },
  { format: 'odt', extensions: ['odt'], sign: both('PK, mimetype'), by: 'htmlparser2', cost: 25 },
  { format: 'json', extensions: ['json'], sign: { ko: '{" 또는 [{', en: '{" or [{' }, by: 'JSON.parse', cost: 8 },
  {
    format: 'ndjson',
    extensions: ['ndjson', 'jsonl'],
    sign: { ko: '한 줄에 객체 하나', en: 'an object a line' },
    by: 'JSON.parse',
    cost: 8,
  },
  { format: 'warc', extensions: ['warc', 'wet'], sign: both('WARC/'), by: 'warcio', cost: 65 },
  {
    format: 'eml',
    extensions: ['eml', 'mht', 'mhtml'],
    sign: both('Subject:, MIME-Version:'),
    by: 'postal-mime',
    cost: 50,
  },
  { format: 'zip', extensions: ['zip'], sign: { ko: 'PK', en: 'PK' }, by: 'node:zlib', cost: 10 },
  { format: 'gzip', extensions: ['gz'], sign: { ko: '1f 8b', en: '1f 8b' }, by: 'node:zlib', cost: 2 },
  {
    format: 'zstd',
    extensions: ['zst'],
    sign: { ko: '28 b5 2f fd', en: '28 b5 2f fd' },
    by: 'node:zlib, fzstd',
    cost: 4,
  },
];

/** File-name extensions that a folder is searched for. */
export const EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions);
