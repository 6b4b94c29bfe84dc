import { VALUE_KINDS } from '../../model/value-kinds.ts';
import type { FlagGroup } from './flag.ts';

/** What `explain` shows. */
export const EXPLAIN: FlagGroup = {
  ko: '설명(explain)',
  en: 'Explaining (explain)',
  flags: [
    {
      flags: '--only <kind>',
      of: ['explain'],
      choices: VALUE_KINDS,
      repeatable: true,
      ko: '이 갈래의 값만(거듭 쓸 수 있음)',
      en: 'values of this kind only (repeatable)',
    },
    {
      flags: '--at <line[:column]>',
      of: ['explain'],
      ko: '이 줄, 이 자리의 값만',
      en: 'the values of this line, or at this place in it',
    },
    {
      flags: '--removed',
      of: ['explain'],
      ko: '기록에 없는 줄과 그 규칙만',
      en: 'only what is not in the record, with its rule',
    },
    {
      flags: '--color <when>',
      of: ['explain'],
      choices: ['auto', 'always', 'never'],
      ko: '색(기본 auto: 단말기일 때만; NO_COLOR, FORCE_COLOR도 본다)',
      en: 'colours (default auto: on a terminal; NO_COLOR and FORCE_COLOR count too)',
    },
  ],
};
