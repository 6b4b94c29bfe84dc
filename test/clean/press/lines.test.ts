import { describe, expect, test } from 'vitest';
import { releaseOf } from './support.ts';

const TITLE = '온달군, 솔섬 치유숲 내년 5월 문 연다';
const LEAD = '온달군(군수 노한결)은 솔섬에 짓는 치유숲의 공정률이 78%에 이르렀으며 내년 5월 문을 연다고 7일 밝혔다.';
const SHEET = ['온달군', '보도자료', '배포일시 2024. 11. 7.(목)'];
const SECOND = '치유숲은 지하 1층~지상 3층 건물로, 국비 170억 원과 군비 54억 원이 들어간다.';

describe('한 줄에 든 머리', () => {
  test.each([
    ['온달군 보도자료 (2024. 11. 7.)', '2024-11-07'],
    ['온달군 보도자료 2024. 11. 7.', '2024-11-07'],
    ['온달군청 보도자료(2024.11.7.)', '2024-11-07'],
    ['2024-11-07 09:00 출처: 온달군청', '2024-11-07T09:00+09:00'],
  ])('%s', async (line, value) => {
    const { head, title, subtitles } = await releaseOf(['보도자료', TITLE, line, LEAD, SECOND].join('\n'));
    expect(head.stamps.map((stamp) => stamp.value)).toEqual([value]);
    expect([title, subtitles]).toEqual([TITLE, []]);
  });
  test('배포일과 물어볼 사람', async () => {
    const line = '배포일 : 2024. 11. 7.(목) / 해양휴양과 모해솔 사무관 (044-000-0000)';
    const { head, title } = await releaseOf(['온달군', '보도자료', line, TITLE, LEAD, SECOND].join('\n'));
    expect(title).toBe(TITLE);
    expect(head.distributed).toBe('2024-11-07');
    expect(head.contacts).toMatchObject([{ department: '해양휴양과', name: '모해솔', phone: '044-000-0000' }]);
  });
  test('누리집 이름이 붙은 제목이 먼저 온다', async () => {
    const { title } = await releaseOf(['보도자료', `${TITLE} - 나래와이어`, TITLE, LEAD, SECOND].join('\n'));
    expect(title).toBe(TITLE);
  });
});

test.each([
  ['□ 온달군(군수 노한결)은 숲의 날을 맞아 4월 22일 ‘솔섬 치유숲', '조성사업’ 계획을 확정했다고 밝혔다.'],
  ['□ 온달군은 숲의 날을 맞아 4월 22일 “솔섬 치유숲', '조성사업” 계획을 확정했다고 밝혔다.'],
])('끊긴 첫 문장은 부제가 아니다: %s', async (first, second) => {
  const { subtitles, body } = await releaseOf([...SHEET, TITLE, '', first, second, '', `□ ${SECOND}`].join('\n'));
  expect(subtitles).toEqual([]);
  expect(body[0]).toBe(`${first} ${second}`);
});

test.each([
  '본 자료를 인용하여 보도할 경우 출처를 표기해 주시기 바랍니다.',
  '인용 보도 시 출처를 밝혀 주시기 바랍니다.',
  '이 보도자료와 관련하여 보다 자세한 내용이나 취재를 원하시면 온달군 홍보팀으로 연락주시기 바랍니다.',
  '자세한 내용은 온달군 홍보팀으로 문의하여 주시기 바랍니다.',
])('글 아래의 부탁: %s', async (line) => {
  const { body } = await releaseOf([...SHEET, TITLE, `□ ${LEAD}`, `□ ${SECOND}`, line].join('\n'));
  expect(body).toEqual([`□ ${LEAD}`, `□ ${SECOND}`]);
});
