import { INPUT_FORMATS } from '../inputs/index.ts';

export const COMMANDS = ['extract', 'validate', 'schema', 'formats'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** One flag of the command line. The help, the README's table and the parser are made from this list. */
export interface Flag {
  /** As commander reads it: `-f, --format <format>`. */
  readonly flags: string;
  readonly group: 'output' | 'input' | 'batch' | 'record' | 'validate' | 'messages';
  /** The commands that know it. */
  readonly of: readonly CommandName[];
  readonly choices?: readonly string[];
  readonly repeatable?: true;
  readonly ko: string;
  readonly en: string;
}

export const FLAGS: readonly Flag[] = [
  {
    flags: '-f, --format <format>',
    group: 'output',
    of: ['extract'],
    choices: ['yaml', 'json', 'ndjson'],
    ko: '출력 형식. 없으면 -o의 확장자, 그것도 없으면 yaml',
    en: "output format; else by -o's extension, else yaml",
  },
  {
    flags: '-o, --output <file>',
    group: 'output',
    of: ['extract'],
    ko: '표준 출력 대신 파일로. 곁에 쓰고 이름을 바꾼다',
    en: 'a file instead of standard output; written beside and renamed',
  },
  {
    flags: '--brief',
    group: 'output',
    of: ['extract'],
    ko: '사람이 읽는 기록: 위치, removed, 근거 없이',
    en: 'the record as a person reads it: no places, no removed, no evidence',
  },
  {
    flags: '-d, --out-dir <dir>',
    group: 'output',
    of: ['extract'],
    ko: '기록마다 파일 하나씩, 입력의 나무 그대로',
    en: 'a file for each record, in the tree of the inputs',
  },
  {
    flags: '--include <glob>',
    group: 'input',
    of: ['extract', 'validate'],
    repeatable: true,
    ko: '폴더에서 고를 파일 이름(거듭 쓸 수 있음)',
    en: 'file names to pick in folders (repeatable)',
  },
  {
    flags: '--exclude <glob>',
    group: 'input',
    of: ['extract', 'validate'],
    repeatable: true,
    ko: '폴더에서 뺄 파일 이름(거듭 쓸 수 있음)',
    en: 'file names to leave out in folders (repeatable)',
  },
  {
    flags: '--encoding <name>',
    group: 'input',
    of: ['extract', 'validate'],
    ko: '인코딩을 손으로 정한다: utf-8, cp949, utf-16le …',
    en: 'the encoding, by hand: utf-8, cp949, utf-16le …',
  },
  {
    flags: '--input-format <format>',
    group: 'input',
    of: ['extract', 'validate'],
    choices: INPUT_FORMATS,
    ko: '입력 형식을 손으로 정한다',
    en: 'the input format, by hand',
  },
  {
    flags: '--url <address>',
    group: 'input',
    of: ['extract', 'validate'],
    ko: '글이 있던 주소: 매체와 날짜의 단서가 된다',
    en: 'the address of the page: a clue to outlet and date',
  },
  {
    flags: '--text-field <path>',
    group: 'input',
    of: ['extract', 'validate'],
    ko: 'JSON에서 기사 글이 있는 필드(a.b는 안으로)',
    en: "the field of JSON input that holds the article's text (a.b leads inside)",
  },
  {
    flags: '--html-field <path>',
    group: 'input',
    of: ['extract', 'validate'],
    ko: 'JSON에서 HTML이 있는 필드',
    en: 'the field of JSON input that holds HTML',
  },
  {
    flags: '--id-field <path>',
    group: 'input',
    of: ['extract', 'validate'],
    ko: 'JSON에서 id가 되는 필드',
    en: 'the field of JSON input that becomes the id',
  },
  {
    flags: '--url-field <path>',
    group: 'input',
    of: ['extract', 'validate'],
    ko: 'JSON에서 주소가 있는 필드',
    en: 'the field of JSON input that holds the address',
  },
  {
    flags: '--date-field <path>',
    group: 'input',
    of: ['extract', 'validate'],
    ko: 'JSON에서 날짜가 있는 필드',
    en: 'the field of JSON input that holds the date',
  },
  {
    flags: '-j, --jobs <n>',
    group: 'batch',
    of: ['extract'],
    ko: '몇 벌로 나눠 할지(auto = 코어 수)',
    en: 'how many at a time (auto: as many as cores)',
  },
  {
    flags: '--resume',
    group: 'batch',
    of: ['extract'],
    ko: '-d로 하다 만 일을 잇는다: 끝났고 그대로인 것은 지나간다',
    en: 'goes on with a run into -d: what is done and unchanged is skipped',
  },
  {
    flags: '--verify',
    group: 'batch',
    of: ['extract'],
    ko: '--resume: 크기와 시각 대신 내용을 견준다',
    en: '--resume: compares contents instead of size and time',
  },
  {
    flags: '--shard <i/n>',
    group: 'batch',
    of: ['extract'],
    ko: 'n으로 나눈 i번째만(이으면 전체와 같다)',
    en: 'part i of n (joined they are the whole)',
  },
  {
    flags: '--limit <n>',
    group: 'batch',
    of: ['extract'],
    ko: '앞에서 n개 파일만',
    en: 'the first n files only',
  },
  {
    flags: '--doc-timeout <seconds>',
    group: 'batch',
    of: ['extract'],
    ko: '문서 하나에 이만큼까지만',
    en: 'no longer than this for one document',
  },
  {
    flags: '--fail-fast',
    group: 'batch',
    of: ['extract'],
    ko: '읽지 못한 것이 나오면 멈춘다',
    en: 'stops at the first input that cannot be read',
  },
  {
    flags: '--errors <file>',
    group: 'batch',
    of: ['extract'],
    ko: '읽지 못한 것을 NDJSON으로',
    en: 'what could not be read, as NDJSON',
  },
  {
    flags: '--no-progress',
    group: 'batch',
    of: ['extract'],
    ko: '진행을 보이지 않는다',
    en: 'shows no progress',
  },
  {
    flags: '--as-of <date>',
    group: 'record',
    of: ['extract', 'validate'],
    ko: '기사의 날짜를 손으로 정한다: 2025-12-08',
    en: "the article's own date, by hand: 2025-12-08",
  },
  {
    flags: '--offsets <unit>',
    group: 'record',
    of: ['extract'],
    choices: ['utf16', 'codepoint'],
    ko: '위치를 세는 단위(기본 utf16; 파이썬은 codepoint)',
    en: 'what places count (default utf16; codepoint is what Python counts)',
  },
  {
    flags: '--spans <what>',
    group: 'record',
    of: ['extract'],
    choices: ['source'],
    ko: '값마다 원문에서의 위치도 적는다',
    en: 'the place in the decoded source beside each value',
  },
  {
    flags: '--no-contacts',
    group: 'record',
    of: ['extract'],
    ko: '전화번호와 전자우편 주소를 가린다',
    en: 'hides phone numbers and e-mail addresses',
  },
  {
    flags: '--report <format>',
    group: 'validate',
    of: ['validate'],
    choices: ['text', 'json', 'ndjson', 'sarif', 'junit', 'github'],
    repeatable: true,
    ko: '보고의 꼴(거듭 쓸 수 있음; 기본 text)',
    en: 'kind of report (repeatable; default text)',
  },
  {
    flags: '--report-file <file>',
    group: 'validate',
    of: ['validate'],
    repeatable: true,
    ko: '바로 앞의 --report를 쓸 파일',
    en: 'the file for the --report before it',
  },
  {
    flags: '--rule <code=level>',
    group: 'validate',
    of: ['validate'],
    repeatable: true,
    ko: '코드마다 off, warn, error(거듭 쓸 수 있음)',
    en: 'off, warn or error for a code (repeatable)',
  },
  {
    flags: '--max-warnings <n>',
    group: 'validate',
    of: ['validate'],
    ko: '경고가 이보다 많으면 1로 끝난다',
    en: 'exit 1 when there are more warnings',
  },
  {
    flags: '--baseline <file>',
    group: 'validate',
    of: ['validate'],
    ko: '이미 아는 것은 지나간다. 파일이 없으면 지금 것으로 만든다',
    en: 'what is known passes; a missing file is made from this run',
  },
  {
    flags: '--config <file>',
    group: 'messages',
    of: ['extract', 'validate'],
    ko: '설정 파일(없으면 입력의 폴더에서 위로 sandbox-extract.config.yaml을 찾는다)',
    en: 'the config (else sandbox-extract.config.yaml is looked for upwards from the input)',
  },
  {
    flags: '--no-config',
    group: 'messages',
    of: ['extract', 'validate'],
    ko: '설정 파일을 쓰지 않는다',
    en: 'uses no config',
  },
  {
    flags: '--print-config',
    group: 'messages',
    of: ['extract', 'validate'],
    ko: '쓰이는 설정을 보인다',
    en: 'shows the config in use',
  },
  {
    flags: '--strict',
    group: 'messages',
    of: ['extract', 'validate'],
    ko: '기록에 error가 있으면(validate: 경고가 있어도) 1로 끝난다',
    en: 'exit 1 when a record has an error (validate: a warning too)',
  },
  {
    flags: '--lang <lang>',
    group: 'messages',
    of: ['extract', 'validate'],
    choices: ['ko', 'en'],
    ko: '메시지의 언어(기본 ko)',
    en: 'language of messages (default ko)',
  },
  { flags: '-q, --quiet', group: 'messages', of: ['extract', 'validate'], ko: '오류만 알린다', en: 'errors only' },
];

export const GROUPS: Readonly<Record<Flag['group'], { readonly ko: string; readonly en: string }>> = {
  output: { ko: '출력', en: 'Output' },
  input: { ko: '입력', en: 'Input' },
  batch: { ko: '많은 파일', en: 'Many files' },
  record: { ko: '기록', en: 'Record' },
  validate: { ko: '검사(validate)', en: 'Checks (validate)' },
  messages: { ko: '메시지', en: 'Messages' },
};
