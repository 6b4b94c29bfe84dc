import type { FlagGroup } from './flag.ts';

/** Runs over many files. */
export const BATCH: FlagGroup = {
  ko: '많은 파일',
  en: 'Many files',
  flags: [
    {
      flags: '-j, --jobs <n>',
      of: ['extract'],
      ko: '몇 벌로 나눠 할지(auto = 코어 수)',
      en: 'how many at a time (auto: as many as cores)',
    },
    {
      flags: '--resume',
      of: ['extract'],
      ko: '-d로 하다 만 일을 잇는다: 끝났고 그대로인 것은 지나간다',
      en: 'goes on with a run into -d: what is done and unchanged is skipped',
    },
    {
      flags: '--verify',
      of: ['extract'],
      ko: '--resume: 크기와 시각 대신 내용을 견준다',
      en: '--resume: compares contents instead of size and time',
    },
    {
      flags: '--shard <i/n>',
      of: ['extract', 'filter'],
      ko: 'n으로 나눈 i번째만(이으면 전체와 같다)',
      en: 'part i of n (joined they are the whole)',
    },
    {
      flags: '--cluster',
      of: ['extract'],
      ko: '같은 글을 옮겨 실은 것끼리 묶는다: cluster: { id, size, similarity, original }',
      en: 'groups the copies of one text: cluster: { id, size, similarity, original }',
    },
    {
      flags: '--limit <n>',
      of: ['extract'],
      ko: '앞에서 n개 파일만',
      en: 'the first n files only',
    },
    {
      flags: '--doc-timeout <seconds>',
      of: ['extract'],
      ko: '문서 하나에 이만큼까지만',
      en: 'no longer than this for one document',
    },
    {
      flags: '--fail-fast',
      of: ['extract'],
      ko: '읽지 못한 것이 나오면 멈춘다',
      en: 'stops at the first input that cannot be read',
    },
    {
      flags: '--errors <file>',
      of: ['extract'],
      ko: '읽지 못한 것을 NDJSON으로',
      en: 'what could not be read, as NDJSON',
    },
    {
      flags: '--no-progress',
      of: ['extract'],
      ko: '진행을 보이지 않는다',
      en: 'shows no progress',
    },
  ],
};
