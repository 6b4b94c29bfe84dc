import type { FlagGroup } from './flag.ts';

/** The config, and what is said on the error stream. */
export const MESSAGES: FlagGroup = {
  ko: '메시지',
  en: 'Messages',
  flags: [
    {
      flags: '--config <file>',
      of: ['extract', 'validate', 'report', 'diff', 'explain', 'filter'],
      ko: '설정 파일(없으면 입력의 폴더에서 위로 sandbox-extract.config.yaml을 찾는다)',
      en: 'the config (else sandbox-extract.config.yaml is looked for upwards from the input)',
    },
    {
      flags: '--no-config',
      of: ['extract', 'validate', 'report', 'diff', 'explain', 'filter'],
      ko: '설정 파일을 쓰지 않는다',
      en: 'uses no config',
    },
    {
      flags: '--allow-plugins',
      of: ['extract', 'validate', 'report', 'diff', 'explain', 'filter'],
      ko: '찾아낸 설정이 부르는 플러그인(프로그램)도 돌린다',
      en: 'runs the plug-ins (programs) that a found config names',
    },
    {
      flags: '--print-config',
      of: ['extract', 'validate', 'report', 'diff', 'explain', 'filter'],
      ko: '쓰이는 설정을 보인다',
      en: 'shows the config in use',
    },
    {
      flags: '--strict',
      of: ['extract', 'validate', 'filter'],
      ko: '기록에 error가 있으면(validate: 경고가 있어도) 1로 끝난다',
      en: 'exit 1 when a record has an error (validate: a warning too)',
    },
    {
      flags: '--lang <lang>',
      of: ['extract', 'validate', 'report', 'diff', 'explain', 'filter'],
      choices: ['ko', 'en'],
      ko: '메시지의 언어(기본 ko)',
      en: 'language of messages (default ko)',
    },
    {
      flags: '-q, --quiet',
      of: ['extract', 'validate', 'report'],
      ko: '오류만 알린다',
      en: 'errors only',
    },
  ],
};
