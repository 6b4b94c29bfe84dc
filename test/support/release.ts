import { docx, hangul, odt, type Part } from './office.ts';

/** A release of a ministry as its parts, and the same release in each format that ministries publish. Its people are invented. */
export interface Made {
  readonly parts: readonly Part[];
  readonly hwp: () => Buffer;
  readonly hwpx: () => Buffer;
  readonly docx: () => Buffer;
  readonly odt: () => Buffer;
  /** For printing: a page of A4 in a Korean font. */
  readonly html: (style: string) => string;
}

export const releaseOf = (parts: readonly Part[]): Made => ({
  parts,
  hwp: () => Buffer.from(hangul(parts).exportHwp()),
  hwpx: () => Buffer.from(hangul(parts).exportHwpx()),
  docx: () => docx(parts.map(docxPart).join('')),
  odt: () => odt(parts.map(odtPart).join('')),
  html: (style) =>
    `<!doctype html><html lang="ko"><head><meta charset="utf-8"><style>${STYLE}${style}</style></head><body>${parts.map(htmlPart).join('')}</body></html>`,
});

const STYLE =
  "body{font:13px/1.7 'NanumMyeongjo','NanumGothic',serif;margin:0}p{margin:0 0 9px}" +
  'table{border-collapse:collapse;width:100%;margin:10px 0}td{border:1px solid #888;padding:3px 8px;vertical-align:middle}tr{break-inside:avoid}';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const isTable = (part: Part): part is Exclude<Part, string> => typeof part !== 'string';

const table = (part: Exclude<Part, string>, row: (cells: string) => string, cell: (text: string) => string): string =>
  part.map((cells) => row(cells.map(cell).join(''))).join('');

function docxPart(part: Part): string {
  const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  return isTable(part)
    ? `<w:tbl>${table(
        part,
        (cells) => `<w:tr>${cells}</w:tr>`,
        (text) => `<w:tc>${p(text)}</w:tc>`,
      )}</w:tbl>`
    : p(part);
}

function odtPart(part: Part): string {
  const p = (text: string): string => `<text:p>${escaped(text)}</text:p>`;
  return isTable(part)
    ? `<table:table>${table(
        part,
        (cells) => `<table:table-row>${cells}</table:table-row>`,
        (text) => `<table:table-cell>${p(text)}</table:table-cell>`,
      )}</table:table>`
    : p(part);
}

function htmlPart(part: Part): string {
  if (!isTable(part)) return `<p>${escaped(part)}</p>`;
  return `<table>${table(
    part,
    (cells) => `<tr>${cells}</tr>`,
    (text) => `<td>${escaped(text)}</td>`,
  )}</table>`;
}
