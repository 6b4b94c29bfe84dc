import type { Lang } from '../data/messages.ts';
import { displayWidth } from '../text/width.ts';
import { COMMAND_TEXTS, FLAG_GROUPS, type Flag } from './flags/index.ts';

export const EXAMPLES: ReadonlyArray<readonly [command: string, ko: string, en: string]> = [
  ['sandbox-extract article.txt', '기사 하나를 YAML로', 'one article, as YAML'],
  ['sandbox-extract news/ -f ndjson > news.ndjson', '폴더 전체를 한 줄에 하나씩', 'a folder, one record a line'],
  ['sandbox-extract --brief article.txt', '사람이 읽는 기록', 'the record as a person reads it'],
  ['curl -s URL | sandbox-extract -', '표준 입력', 'standard input'],
  ['sandbox-extract dump.ndjson --text-field body', '수집기의 JSON', "a crawler's JSON"],
  ['sandbox-extract filter < in.ndjson', '한 줄에 하나씩 받아 한 줄에 하나씩', 'one line out for each line in'],
  ['sandbox-extract formats', '읽는 형식', 'the formats that are read'],
  ['sandbox-extract validate feed/ --report sarif', '기사와 기록을 검사한다', 'checks articles and records'],
  [
    'sandbox-extract explain article.txt',
    '값마다 규칙을, 색칠한 글 위에',
    'each value with its rule, on the coloured text',
  ],
  ['sandbox-extract diff release.hwpx copy.html', '옮겨 실은 기사가 바꾼 값', 'what a copy changed'],
  ['sandbox-extract report news/ -o report.html', '눈으로 보는 한 장', 'one page to look at'],
  ['sandbox-extract schema > record.schema.json', '기록의 JSON Schema', "the record's JSON Schema"],
];

export const EXITS: ReadonlyArray<readonly [code: string, ko: string, en: string]> = [
  ['0', '모두 잘 됨', 'all well'],
  [
    '1',
    'validate나 --strict가 잘못을, diff가 다른 값을 찾음',
    'validate or --strict found something; diff, another value',
  ],
  [
    '2',
    '읽지 못한 입력이 있거나 잘못 부름(나머지 출력은 온전함)',
    'some input could not be read, or the call was wrong (the rest is complete)',
  ],
  ['130, 143', '신호로 멈춤', 'stopped by a signal'],
];

/** What the tool does, as a clause without its subject. */
export const ABOUT: Readonly<Record<Lang, string>> = {
  ko: '한국어 뉴스 페이지와 보도자료에서 기사만 남기고, 그 안의 값을 자리와 규칙과 함께 기록한다',
  en: 'strips a Korean news page or press release to the article and records what it says, each value with its place and rule',
};

/** How each command is called. */
export const USAGE = Object.values(COMMAND_TEXTS).map(({ usage }) => `sandbox-extract ${usage}`);

/** The flags that every command knows. */
export const OTHER: ReadonlyArray<readonly [flag: string, ko: string, en: string]> = [
  ['-h, --help', '이 도움말', 'this help'],
  ['-V, --version', '판', 'the version'],
];

/** The whole help: examples first, then flags in groups, then exit codes. */
export function helpText(lang: Lang): string {
  const ko = lang === 'ko';
  const rows = (list: ReadonlyArray<readonly [string, string, string]>): string =>
    table(list.map(([left, korean, english]) => [left, ko ? korean : english]));
  const flagsOf = (flags: readonly Flag[]): string =>
    table(
      flags.map((flag) => [flag.flags.startsWith('--') ? `    ${flag.flags}` : flag.flags, flag[lang] + choices(flag)]),
    );
  return (
    [
      `sandbox-extract: ${ABOUT[lang]}.`,
      `${ko ? '쓰는 법' : 'Usage'}\n${USAGE.map((usage) => `  ${usage}`).join('\n')}`,
      `${ko ? '보기' : 'Examples'}\n${rows(EXAMPLES)}`,
      ...FLAG_GROUPS.map((group) => `${group[lang]}\n${flagsOf(group.flags)}`),
      `${ko ? '그 밖' : 'Other'}\n${rows(OTHER)}`,
      `${ko ? '끝남 코드' : 'Exit codes'}\n${rows(EXITS)}`,
    ].join('\n\n') + '\n'
  );
}

/** What a call without an input prints. */
export const shortHelp = (lang: Lang): string =>
  lang === 'ko'
    ? '기사 파일이나 폴더를 주십시오: sandbox-extract article.txt\n자세히: sandbox-extract --help\n'
    : 'give an article or a folder: sandbox-extract article.txt\nmore: sandbox-extract --help --lang en\n';

const choices = (flag: Flag): string =>
  flag.choices && flag.choices.length > 1 ? ` (${flag.choices.join(' | ')})` : '';

function table(rows: ReadonlyArray<readonly [string, string]>): string {
  const width = Math.max(...rows.map(([left]) => displayWidth(left)));
  return rows.map(([left, right]) => `  ${left}${' '.repeat(width - displayWidth(left) + 2)}${right}`).join('\n');
}
