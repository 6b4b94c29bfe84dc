import { REPORTS } from '../../outputs/report/index.ts';
import type { FlagGroup } from './flag.ts';

/** Reports of findings. */
export const VALIDATE: FlagGroup = {
  ko: '검사(validate, diff)',
  en: 'Checks (validate, diff)',
  flags: [
    {
      flags: '--report <format>',
      of: ['validate', 'diff'],
      choices: REPORTS,
      repeatable: true,
      ko: '보고의 꼴(거듭 쓸 수 있음; 기본 text)',
      en: 'kind of report (repeatable; default text)',
    },
    {
      flags: '--report-file <file>',
      of: ['validate', 'diff'],
      repeatable: true,
      ko: '바로 앞의 --report를 쓸 파일',
      en: 'the file for the --report before it',
    },
    {
      flags: '--rule <code=level>',
      of: ['validate'],
      repeatable: true,
      ko: '코드마다 off, warn, error(거듭 쓸 수 있음)',
      en: 'off, warn or error for a code (repeatable)',
    },
    {
      flags: '--max-warnings <n>',
      of: ['validate'],
      ko: '경고가 이보다 많으면 1로 끝난다',
      en: 'exit 1 when there are more warnings',
    },
    {
      flags: '--baseline <file>',
      of: ['validate'],
      ko: '이미 아는 것은 지나간다. 파일이 없으면 지금 것으로 만든다',
      en: 'what is known passes; a missing file is made from this run',
    },
  ],
};
