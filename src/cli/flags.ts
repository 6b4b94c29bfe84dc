import { INPUT_FORMATS } from '../inputs/index.ts';

/** One flag of the command line. The help, the README's table and the parser are made from this list. */
export interface Flag {
  /** As commander reads it: `-f, --format <format>`. */
  readonly flags: string;
  readonly group: 'output' | 'input' | 'record' | 'messages';
  readonly choices?: readonly string[];
  readonly repeatable?: true;
  readonly ko: string;
  readonly en: string;
}

export const FLAGS: readonly Flag[] = [
  {
    flags: '-f, --format <format>',
    group: 'output',
    choices: ['yaml', 'json', 'ndjson'],
    ko: '출력 형식. 없으면 -o의 확장자, 그것도 없으면 yaml',
    en: "output format; else by -o's extension, else yaml",
  },
  {
    flags: '-o, --output <file>',
    group: 'output',
    ko: '표준 출력 대신 파일로. 곁에 쓰고 이름을 바꾼다',
    en: 'a file instead of standard output; written beside and renamed',
  },
  {
    flags: '--brief',
    group: 'output',
    ko: '사람이 읽는 기록: 위치, removed, 근거 없이',
    en: 'the record as a person reads it: no places, no removed, no evidence',
  },
  {
    flags: '--include <glob>',
    group: 'input',
    repeatable: true,
    ko: '폴더에서 고를 파일 이름(거듭 쓸 수 있음)',
    en: 'file names to pick in folders (repeatable)',
  },
  {
    flags: '--exclude <glob>',
    group: 'input',
    repeatable: true,
    ko: '폴더에서 뺄 파일 이름(거듭 쓸 수 있음)',
    en: 'file names to leave out in folders (repeatable)',
  },
  {
    flags: '--encoding <name>',
    group: 'input',
    ko: '인코딩을 손으로 정한다: utf-8, cp949, utf-16le …',
    en: 'the encoding, by hand: utf-8, cp949, utf-16le …',
  },
  {
    flags: '--input-format <format>',
    group: 'input',
    choices: INPUT_FORMATS,
    ko: '입력 형식을 손으로 정한다',
    en: 'the input format, by hand',
  },
  {
    flags: '--url <address>',
    group: 'input',
    ko: '글이 있던 주소: 매체와 날짜의 단서가 된다',
    en: 'the address of the page: a clue to outlet and date',
  },
  {
    flags: '--text-field <path>',
    group: 'input',
    ko: 'JSON에서 기사 글이 있는 필드(a.b는 안으로)',
    en: "the field of JSON input that holds the article's text (a.b leads inside)",
  },
  {
    flags: '--html-field <path>',
    group: 'input',
    ko: 'JSON에서 HTML이 있는 필드',
    en: 'the field of JSON input that holds HTML',
  },
  {
    flags: '--id-field <path>',
    group: 'input',
    ko: 'JSON에서 id가 되는 필드',
    en: 'the field of JSON input that becomes the id',
  },
  {
    flags: '--url-field <path>',
    group: 'input',
    ko: 'JSON에서 주소가 있는 필드',
    en: 'the field of JSON input that holds the address',
  },
  {
    flags: '--date-field <path>',
    group: 'input',
    ko: 'JSON에서 날짜가 있는 필드',
    en: 'the field of JSON input that holds the date',
  },
  {
    flags: '--as-of <date>',
    group: 'record',
    ko: '기사의 날짜를 손으로 정한다: 2025-12-08',
    en: "the article's own date, by hand: 2025-12-08",
  },
  {
    flags: '--offsets <unit>',
    group: 'record',
    choices: ['utf16', 'codepoint'],
    ko: '위치를 세는 단위(기본 utf16; 파이썬은 codepoint)',
    en: 'what places count (default utf16; codepoint is what Python counts)',
  },
  {
    flags: '--spans <what>',
    group: 'record',
    choices: ['source'],
    ko: '값마다 원문에서의 위치도 적는다',
    en: 'the place in the decoded source beside each value',
  },
  {
    flags: '--no-contacts',
    group: 'record',
    ko: '전화번호와 전자우편 주소를 가린다',
    en: 'hides phone numbers and e-mail addresses',
  },
  {
    flags: '--strict',
    group: 'messages',
    ko: '기록에 error가 있으면 1로 끝난다',
    en: 'exit 1 when a record has a finding of severity error',
  },
  {
    flags: '--lang <lang>',
    group: 'messages',
    choices: ['ko', 'en'],
    ko: '메시지의 언어(기본 ko)',
    en: 'language of messages (default ko)',
  },
  { flags: '-q, --quiet', group: 'messages', ko: '오류만 알린다', en: 'errors only' },
];

export const GROUPS: Readonly<Record<Flag['group'], { readonly ko: string; readonly en: string }>> = {
  output: { ko: '출력', en: 'Output' },
  input: { ko: '입력', en: 'Input' },
  record: { ko: '기록', en: 'Record' },
  messages: { ko: '메시지', en: 'Messages' },
};
