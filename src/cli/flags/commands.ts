/** One command of the command line. */
export interface CommandText {
  /** What a call looks like, behind the program's name. */
  readonly usage: string;
  readonly ko: string;
  readonly en: string;
  /** The words that it takes instead of files. */
  readonly words?: readonly string[];
}

/** The shells that `completion` writes for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Help, manual and completions are made from this table and those of the flags. */
export const COMMAND_TEXTS = {
  extract: {
    usage: '[options] <file | folder | glob | ->...',
    ko: '기사를 기록으로(기본)',
    en: 'articles into records (the default)',
  },
  validate: {
    usage: 'validate [options] <inputs or records>...',
    ko: '기사와 기록을 검사한다',
    en: 'checks articles and records',
  },
  report: { usage: 'report <inputs or records>... -o report.html', ko: '눈으로 보는 한 장', en: 'one page to look at' },
  explain: {
    usage: 'explain [options] <file>',
    ko: '값마다 규칙을, 색칠한 글 위에',
    en: 'each value with its rule, on the coloured text',
  },
  diff: { usage: 'diff <a> <b>', ko: '옮겨 실은 기사가 바꾼 값', en: 'what a copy changed' },
  filter: {
    usage: 'filter < lines.ndjson',
    ko: '한 줄에 하나씩 받아 한 줄에 하나씩',
    en: 'one line out for each line in',
    words: [],
  },
  schema: { usage: 'schema', ko: '기록의 JSON Schema', en: "the record's JSON Schema", words: [] },
  formats: { usage: 'formats', ko: '읽는 형식', en: 'the formats that are read', words: [] },
  completion: {
    usage: 'completion <bash | zsh | fish>',
    ko: '셸 자동 완성',
    en: 'completion for a shell',
    words: SHELLS,
  },
} as const satisfies Readonly<Record<string, CommandText>>;

export type CommandName = keyof typeof COMMAND_TEXTS;
export const COMMANDS = Object.keys(COMMAND_TEXTS) as readonly CommandName[];

/** The words that a command takes instead of files; undefined where it takes files. */
export const wordsOf = (command: CommandName): readonly string[] | undefined =>
  (COMMAND_TEXTS[command] as CommandText).words;
