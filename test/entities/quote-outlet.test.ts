import { expect, test } from 'vitest';
import { outletBefore } from '../../src/entities/quote/outlet.ts';
import { setup } from '../support/extract.ts';

const paperOf = (lead: string, cue: string): string | null =>
  outletBefore(setup.lexicon, lead, { start: lead.length, end: lead.length }, cue)?.label ?? null;

test.each([
  ['늘솔일보가 6월 2일 보도한 기사에 대해 설명합니다.\nㅇ ', '고 보도', '늘솔일보'],
  ['늘솔경제는 어제 기사에서 다뤘다.\nㅇ 또한 ', '고 지적', '늘솔경제'],
  ['새봄신문(6.2.) 보도 내용\nㅇ ', '고 보도했습니다', '새봄신문'],
  ['늘솔일보와 새봄신문은 6월 2일\nㅇ ', '고 비판', '새봄신문'],
])('the paper that a release goes through: %s', (lead, cue, paper) => {
  expect(paperOf(lead, cue)).toBe(paper);
});

test.each([
  ['늘솔일보가 6월 2일 보도한 기사에 대해 ', '고 밝혔다'],
  ['늘솔일보가 6월 2일 보도한 기사에 대해 ', '고 지적했다'],
  ['지역 경제가 어렵다는 점을 ', '고 지적'],
  ['도는 6월 2일 ', '고 보도'],
])('no paper: %s %s', (lead, cue) => {
  expect(paperOf(lead, cue)).toBeNull();
});
