import { INPUT_FORMATS } from '../../inputs/index.ts';
import type { FlagGroup } from './flag.ts';

/** What is read, and how. */
export const INPUT: FlagGroup = {
  ko: '입력',
  en: 'Input',
  flags: [
    {
      flags: '--include <glob>',
      of: ['extract', 'validate', 'report'],
      repeatable: true,
      ko: '폴더에서 고를 파일 이름(거듭 쓸 수 있음)',
      en: 'file names to pick in folders (repeatable)',
    },
    {
      flags: '--exclude <glob>',
      of: ['extract', 'validate', 'report'],
      repeatable: true,
      ko: '폴더에서 뺄 파일 이름(거듭 쓸 수 있음)',
      en: 'file names to leave out in folders (repeatable)',
    },
    {
      flags: '--encoding <name>',
      of: ['extract', 'validate', 'report', 'diff', 'explain'],
      ko: '인코딩을 손으로 정한다: utf-8, cp949, utf-16le …',
      en: 'the encoding, by hand: utf-8, cp949, utf-16le …',
    },
    {
      flags: '--input-format <format>',
      of: ['extract', 'validate', 'report', 'diff', 'explain'],
      choices: INPUT_FORMATS,
      ko: '입력 형식을 손으로 정한다',
      en: 'the input format, by hand',
    },
    {
      flags: '--url <address>',
      of: ['extract', 'validate', 'report', 'explain'],
      ko: '글이 있던 주소: 매체와 날짜의 단서가 된다',
      en: 'the address of the page: a clue to outlet and date',
    },
    {
      flags: '--text-field <path>',
      of: ['extract', 'validate', 'report', 'diff', 'explain'],
      ko: 'JSON에서 기사 글이 있는 필드(a.b는 안으로)',
      en: "the field of JSON input that holds the article's text (a.b leads inside)",
    },
    {
      flags: '--html-field <path>',
      of: ['extract', 'validate', 'report', 'diff', 'explain'],
      ko: 'JSON에서 HTML이 있는 필드',
      en: 'the field of JSON input that holds HTML',
    },
    {
      flags: '--id-field <path>',
      of: ['extract', 'validate', 'report', 'diff', 'explain'],
      ko: 'JSON에서 id가 되는 필드',
      en: 'the field of JSON input that becomes the id',
    },
    {
      flags: '--url-field <path>',
      of: ['extract', 'validate', 'report', 'diff', 'explain'],
      ko: 'JSON에서 주소가 있는 필드',
      en: 'the field of JSON input that holds the address',
    },
    {
      flags: '--date-field <path>',
      of: ['extract', 'validate', 'report', 'diff', 'explain'],
      ko: 'JSON에서 날짜가 있는 필드',
      en: 'the field of JSON input that holds the date',
    },
    {
      flags: '--keep-field <path>',
      of: ['extract'],
      repeatable: true,
      ko: 'JSON에서 기록의 source.fields로 그대로 옮길 필드(거듭 쓸 수 있음)',
      en: "a field of JSON input that goes into the record's source.fields as it is (repeatable)",
    },
  ],
};
