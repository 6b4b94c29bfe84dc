import { describe, expect, test } from 'vitest';
import { momentOf } from '../../src/dateline/moment.ts';
import { daysSince, sinceAt } from '../../src/dateline/since.ts';
import { recordOf } from '../support/extract.ts';

const page = (body: string, { above = '', below = '', after = '' } = {}): string =>
  `${above}\n\n하늘일보\n\n새 도서관 8월 착공…사업비 120억\n${below}\n\n${body}\n\n관계자는 “주민이 오래 기다린 일”이라고 설명했다. 사업은 차질 없이 이어진다는 것이 관계자의 설명이다.\n\n김가나 기자 gana@haneul.example\n\n저작권자 © 하늘일보 무단전재 및 재배포 금지\n${after}`;

const BODY = '하늘시는 구도심에 새 도서관을 짓는다고 18일 밝혔다. 사업비는 모두 120억원이며 국비 60억원이 들어간다.';

describe('a stated date', () => {
  test.each([
    ['2025-09-19T11:09', '입력 2025.09.19 (11:09) 수정 2025.09.19 (12:30)'],
    ['2025-09-19T08:02', '기사입력 : 2025년09월19일 08:02'],
    ['2025-09-19T23:18', '기사승인 2025-09-19 23:18:48'],
    ['2025-09-19T17:32', '송고시간 | 2025-09-19 17:32'],
    ['2025-09-19T15:09', '등록 2025.09.19 15:09수정 2025.09.19 15:30'],
    ['2025-09-19T12:01', '기사 작성일 : 2025-09-19 12:01:12'],
    ['2025-09-19T13:00', '2025-09-19 13:00:22 게재'],
    ['2025-09-19T11:20', '2025.09.19 11:20 / 의견 0'],
    ['2025-09-19T03:09', '입력 2025-09-19 03:092025년 09월 19일 03시 09분'],
    ['2025-09-19', 'date 2025-09-19'],
  ])('%s: %s', async (value, below) => {
    const { published } = await recordOf(page(BODY, { above: '2026.03.02 (월)', below }));
    expect(published.value?.startsWith(value)).toBe(true);
    expect(published.basis).toBe('stated');
    expect(published.rejected).toContainEqual(expect.objectContaining({ value: '2026-03-02' }));
  });

  test('수정 is not the day of publication', async () => {
    const record = await recordOf(page(BODY, { below: '입력 2025.09.18 11:09 수정 2025.09.20 09:00' }));
    expect(record.published).toMatchObject({ value: '2025-09-18T11:09+09:00', confidence: 'high' });
    expect(record.modified).toBe('2025-09-20T09:00+09:00');
  });
});

describe('no date of the article', () => {
  test.each([
    '2025.08.18 (월)',
    '2024년 04월 25일 목요일',
    '06.27 (목)',
    '오늘의 신문 - 2025.06.04(수)',
    '최종편집시간 : 2019년 08월 20일 18:44:19',
    'UPDATE 2025-11-09 12:38 (Sun)',
    '2025-12-11 검색기록 지우기',
    '2025.12.17 (수) 오후 3:12:44',
    '현재시간 2025.12.17 15:12',
    '날씨 2025.12.17 14:00 기준',
    '즐겨찾기 추가 2026.03.18(수) 09:21',
    '창간 2008.03.18',
  ])('%s', async (widget) => {
    for (const where of ['above', 'after']) {
      const { published } = await recordOf(page(BODY, { [where]: widget }));
      expect(published.value, where).toBeNull();
    }
  });
});

describe('an inferred date', () => {
  const inferred = async (body: string) => (await recordOf(page(body, { above: '2026.03.02 (월)' }))).published;

  test.each([
    ['2022-10-07', '김진태 강원도지사는 취임 100일을 맞아 7일 도청에서 기자간담회를 열었다.'],
    ['2022-07-11', '이장우 대전시장은 민선 8기 2주차를 맞아 11일 간부회의를 열었다.'],
    [
      '2020-04-04/2020-04-06',
      '코로나19로 개학이 미뤄진 가운데 시장은 5일(일) 총선을 열흘 앞두고 투표소를 살폈다. 학교는 9일 온라인으로 문을 연다.',
    ],
    ['2022-05-27', '6·1 지방선거를 닷새 앞두고 각 당은 27일 막판 유세에 나섰다.'],
    ['2017-08-17', '정부는 17일 대책을 발표했다. 문재인 정부 출범 100일을 맞은 날이었다.'],
    ['2013-04-04', '정부가 지난 1일 내놓은 4·1 부동산대책에 따라 세금이 준다고 업계는 4일 밝혔다.'],
    ['2020-05-06/2020-12-06', '정세균 국무총리는 6일 회의를 열었다. 지난 4월 15일 총선을 치렀고 추경을 짰다.'],
    ['2014-06-10/2014-12-10', '홍준표 경남지사는 6·4 지방선거에서 재선에 성공한 뒤 10일 첫 회의를 열었다.'],
    ['2022-01-12/2022-12-12', '올해(2022년) 예산은 3조원이다. 시는 12일 추경을 확정했다.'],
  ])('%s: %s', async (value, body) => {
    expect(await inferred(body)).toMatchObject({ value, basis: 'inferred' });
  });

  test.each([
    [
      '2024-05-14',
      '양오봉 총장은 14일 협약을 맺었다. 부산은 지난달 30일 글로벌 혁신특구로 지정됐다. 송미령 장관은 없었다.',
      '김영환 충북지사',
    ],
    ['2023-09-19', '시는 지난달 12일 막을 내린 세계스카우트잼버리 시설을 정리한다고 19일 밝혔다.', '김관영 전북도지사'],
    ['2023-06-06', '연구원은 지난달 25일 누리호가 날아오른 뒤 문의가 늘었다고 6일 밝혔다.', '김영록 전남지사'],
    ['2018-01-10', '평창 동계올림픽을 30일 앞둔 10일 도는 상황실을 열었다.', '최문순 강원도지사'],
    ['2017-12-21', '평창올림픽 개막까지 D-50, 도는 21일 점검 회의를 열었다고 밝혔다.', '최문순 강원도지사'],
    ['2026-02-23', '지방선거를 100일 앞둔 23일 예비후보들이 모였다.', '김민석 국무총리'],
    [
      '2021-06-08',
      '시장은 오늘(8일) 회의를 열었다. 올해부터 2025년까지 5년간 100억원을 쓴다. 내일(9일)은 쉰다. 지난달 30일 P4G 정상회의가 열렸다.',
      '김부겸 국무총리',
    ],
    ['2020-08-07', '정부는 7일 안성과 철원 등을 특별재난지역으로 선포했다고 밝혔다.', '정세균 국무총리'],
    [
      '2019-07-05',
      '도서관이 문을 연 지 오늘로 꼭 10년이 됐다. 이 도서관은 2009년 7월 5일 개관했다.',
      '이낙연 국무총리',
    ],
  ])('%s: %s', async (value, text, person) => {
    expect(await inferred(`${text} ${person}는 참석하지 않았다.`)).toMatchObject({ value, basis: 'inferred' });
  });

  test('what is only usual gives no more than low confidence', async () => {
    const { value, confidence } = await inferred(
      '장석웅 전남교육감은 2022학년도 급식비를 정했다. 도의회는 새해 본예산을 오는 14일 의결한다. 교육감은 오늘(7일) 이렇게 밝혔다.',
    );
    expect([value, confidence]).toEqual(['2021-12-07', 'low']);
  });

  test('an event held every year gives its year', async () => {
    const { value } = await inferred(
      '올해 제98회 전국체육대회에 나선 선수단이 27일 해단식을 열었다. 최문순 강원도지사가 참석했다.',
    );
    expect(value).toBe('2017-01-27/2017-12-27');
  });

  test('a head of a 시·군·구 may have been in office before the term of the table', async () => {
    const record = await recordOf(page('명현관 해남군수는 17일 회의를 열었다. 군은 지난해 예산을 늘렸다.'));
    expect(record.published.value).toBeNull();
    expect(record.dates.filter(({ text }) => text === '지난해').map(({ value }) => value)).toEqual([null]);
  });

  test('a term that is to begin is no term in office', async () => {
    const { value } = await inferred(
      '김민석 국무총리는 12일 회의를 열었다. 당선자는 7월 1일 민선 9기 임기를 시작한다.',
    );
    expect(value === null || value < '2026-07').toBe(true);
    expect(value).toContain('2025-07-12');
  });

  test('an anniversary of an event is not the event', async () => {
    const { evidence } = await inferred('이낙연 국무총리는 16일 세월호 참사 4주기 추모식에 참석했다고 밝혔다.');
    expect(evidence.map(({ rule }) => rule)).not.toContain('dateline/known-event');
  });

  test('where only the year is known, what is the same in all of it is resolved', async () => {
    const record = await recordOf(
      page('올해(2022년) 예산은 3조원이다. 내년 예산은 4조원, 지난해 12월에는 2조원이었다.'),
    );
    const values = record.dates.map(({ text, value }) => [text, value]);
    expect(values).toEqual(
      expect.arrayContaining([
        ['내년', '2023'],
        ['지난해 12월', '2021-12'],
      ]),
    );
  });

  test('each clue says what it allows', async () => {
    const { evidence } = await inferred('김진태 강원도지사는 취임 100일을 맞아 7일 도청에서 기자간담회를 열었다.');
    expect(evidence.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['dateline/in-office', 'dateline/days-in-office', 'dateline/told-day']),
    );
  });

  test('a former office says nothing, and where nothing is fixed nothing is said', async () => {
    expect((await inferred('김부겸 전 국무총리는 7일 대구를 찾았다.')).value).toBeNull();
    expect((await inferred('하늘시는 7일 도서관을 열었다고 밝혔다.')).value).toBeNull();
  });
});

test('a day given by hand holds', async () => {
  const record = await recordOf(page(BODY, { below: '입력 2025.09.19 11:09' }), 'a.txt', '2025-09-20');
  expect(record.published).toMatchObject({ value: '2025-09-20', basis: 'given' });
});

test('dates of formats are told in Korean time', () => {
  expect(momentOf('2025-12-08T15:20:46+09:00')).toBe('2025-12-08T15:20:46+09:00');
  expect(momentOf('2025-12-08T15:20:46Z')).toBe('2025-12-09T00:20:46+09:00');
  expect(momentOf('Mon, 08 Dec 2025 06:20:46 GMT')).toBe('2025-12-08T15:20:46+09:00');
  expect(momentOf('Mon, 08 Dec 2025 15:20:46 +0900')).toBe('2025-12-08T15:20:46+09:00');
  expect(momentOf('2025-12-08 15:20')).toBe('2025-12-08T15:20+09:00');
  expect(momentOf('yesterday')).toBeNull();
});

test('취임 100일, 출범 나흘째, 2주차', () => {
  expect(daysSince('2022-07-01', sinceAt('취임 100일', 0)!)).toEqual({ first: '2022-10-01', last: '2022-10-24' });
  expect(daysSince('2022-07-01', sinceAt('2주차', 0, true)!)).toEqual({ first: '2022-07-08', last: '2022-07-17' });
  expect(daysSince('2022-07-01', sinceAt('출범 나흘째', 0)!)).toEqual({ first: '2022-07-04', last: '2022-07-06' });
  expect(sinceAt('100일', 0)).toBeUndefined();
});
