import type { FlagGroup } from './flag.ts';

/** Where records go, and in what form. */
export const OUTPUT: FlagGroup = {
  ko: '출력',
  en: 'Output',
  flags: [
    {
      flags: '-f, --format <format>',
      of: ['extract'],
      choices: ['yaml', 'json', 'ndjson', 'jsonld', 'csv', 'parquet'],
      ko: '출력 형식. 없으면 -o의 확장자, 그것도 없으면 yaml',
      en: "output format; else by -o's extension, else yaml",
    },
    {
      flags: '-o, --output <file>',
      of: ['extract', 'report'],
      ko: '표준 출력 대신 파일로. 곁에 쓰고 이름을 바꾼다',
      en: 'a file instead of standard output; written beside and renamed',
    },
    {
      flags: '--brief',
      of: ['extract'],
      ko: '사람이 읽는 기록: 위치, removed, 근거 없이',
      en: 'the record as a person reads it: no places, no removed, no evidence',
    },
    {
      flags: '-d, --out-dir <dir>',
      of: ['extract'],
      ko: '기록마다 파일 하나씩, 입력의 나무 그대로',
      en: 'a file for each record, in the tree of the inputs',
    },
    {
      flags: '--bom',
      of: ['extract'],
      ko: 'csv에 BOM을 붙인다(엑셀용)',
      en: 'a byte-order mark in csv, for spreadsheets',
    },
    { flags: '--parquet', of: ['schema'], ko: 'schema: Parquet 표', en: 'schema: the Parquet tables' },
    {
      flags: '--spark',
      of: ['schema'],
      ko: 'schema: Spark SQL 표',
      en: 'schema: the tables in Spark SQL',
    },
    { flags: '--duckdb', of: ['schema'], ko: 'schema: DuckDB 표', en: 'schema: the tables in DuckDB' },
  ],
};
