import type { FlagGroup } from './flag.ts';

/** What stands in a record. */
export const RECORD: FlagGroup = {
  ko: '기록',
  en: 'Record',
  flags: [
    {
      flags: '--as-of <date>',
      of: ['extract', 'validate', 'report', 'diff', 'explain', 'filter'],
      ko: '기사의 날짜를 손으로 정한다: 2025-12-08',
      en: "the article's own date, by hand: 2025-12-08",
    },
    {
      flags: '--offsets <unit>',
      of: ['extract', 'filter'],
      choices: ['utf16', 'codepoint'],
      ko: '위치를 세는 단위(기본 utf16; 파이썬은 codepoint)',
      en: 'what places count (default utf16; codepoint is what Python counts)',
    },
    {
      flags: '--spans <what>',
      of: ['extract', 'filter'],
      choices: ['source'],
      ko: '값마다 원문에서의 위치도 적는다',
      en: 'the place in the decoded source beside each value',
    },
    {
      flags: '--no-contacts',
      of: ['extract', 'report', 'filter'],
      ko: '전화번호와 전자우편 주소를 가린다',
      en: 'hides phone numbers and e-mail addresses',
    },
  ],
};
