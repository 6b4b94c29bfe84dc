import type { Lang } from '../data/messages.ts';
import { FORMATS } from '../inputs/index.ts';
import { FORMATS as OUTPUT_FORMATS, TABLE_FORMATS } from '../outputs/index.ts';
import { displayWidth } from '../text/width.ts';

const WRITTEN = [...OUTPUT_FORMATS, ...TABLE_FORMATS].join(' ');

/** What `sandbox-extract formats` prints: each format, how it is told apart, what reads it and what loading that costs. */
export function formatsText(lang: Lang): string {
  const ko = lang === 'ko';
  const head = ko
    ? ['형식', '확장자', '알아보는 표', '읽는 것', '처음 한 번']
    : ['format', 'extensions', 'told by', 'read by', 'first use'];
  const rows = FORMATS.map(({ format, extensions, sign, by, cost }) => [
    format,
    extensions.join(' '),
    sign[lang],
    by,
    `+${cost} ms`,
  ]);
  return `${table([head, ...rows])}\n${
    ko
      ? `\n내용을 보고 알아본다. 이름은 폴더에서 고를 때와 내용만으로 갈리지 않을 때 본다. 처음 한 번: 그 형식을 읽는 것을 불러오는 데 드는 시간.\n쓰는 형식: ${WRITTEN} (-f)\n`
      : `\nTold apart by content; names count for picking files in folders and where content leaves it open. First use: the time it takes to load what reads the format.\nWritten: ${WRITTEN} (-f)\n`
  }`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(widths[column]! - displayWidth(cell) + 2))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
