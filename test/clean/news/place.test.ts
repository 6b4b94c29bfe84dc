import { describe, expect, test } from 'vitest';
import { recordOf } from '../../support/extract.ts';

const TITLE = '온샘시, 솔빛공원 안에 목공 학교 짓는다…내년 3월 개교';
const LEAD = '온샘시가 솔빛공원 안에 목공 학교를 짓는다. 시는 14일 설계안을 내놓고 다음 달 첫 삽을 뜬다고 밝혔다.';
const SECOND = '학교는 2층 건물로, 작업실 네 곳과 나무 창고가 들어선다. 시는 모두 21억원을 들인다.';
const THIRD = '주민들은 폐교를 고쳐 쓰자고 했지만, 시는 공원이 더 가깝다고 설명했다.';
const page = (...lines: readonly string[]) => recordOf(lines.join('\n'));

describe('글 위에 선 단추는 글을 끝내지 않는다', () => {
  const notice = '나래일보 언론사 구독되었습니다. 첫 화면에서 주요 소식을 골라 볼 수 있습니다.';
  test.each(['추천', '공감', '좋아요', '댓글', '기사 추천', '공감 댓글', '제보하기', '후원하기', '태그'])(
    '%s',
    async (button) => {
      const { title, body } = await page(
        notice,
        TITLE,
        '입력 2024.03.14. 오후 3:12',
        '이든별 기자',
        button,
        LEAD,
        SECOND,
        THIRD,
      );
      expect(title).toBe(TITLE);
      expect(body).toBe([LEAD, SECOND, THIRD].join('\n\n'));
    },
  );
});

describe('머리의 날짜', () => {
  test.each([
    ['등록 2024.03.14 18:21:33', '2024-03-14T18:21:33+09:00'],
    ['등록 2024.03.14', '2024-03-14'],
    ['등록 2024/03/14 18:21', '2024-03-14T18:21+09:00'],
    ['입력 2024. 3. 14. 18:21', '2024-03-14T18:21+09:00'],
    ['2024년 03월 14일(목) 18:30', '2024-03-14T18:30+09:00'],
    ['2024.03.14 (목) 18:30', '2024-03-14T18:30+09:00'],
    ['나래신문 2024년 3월 14일 (목) 12면', '2024-03-14'],
    ['2024년 3월 14일 목요일 제4521호', '2024-03-14'],
  ])('제목 아래 %s', async (stamp, value) => {
    expect((await page(TITLE, stamp, LEAD, SECOND, THIRD)).published).toMatchObject({ value, basis: 'stated' });
  });
  test('제호 줄의 날짜와 면', async () => {
    const { published } = await page('나래새벽신문 2024년 3월 14일 (목) 12면', TITLE, LEAD, SECOND, THIRD);
    expect(published).toMatchObject({ value: '2024-03-14', basis: 'stated' });
  });
  test.each(['2025년 9월 15일 (월)', '2025년 9월 15일 월요일', '2025년 9월 15일 (월) 11:20'])(
    '오늘 날짜 %s',
    async (today) => {
      const { published } = await page(today, '로그인 회원가입', '정치 경제 사회', TITLE, LEAD, SECOND, THIRD);
      expect(published.basis).not.toBe('stated');
    },
  );
});

describe('앵커가 기자에게 넘기는 말', () => {
  test.each([
    '이든별 기자입니다.',
    '이든별 기자가 취재했습니다.',
    '이든별 기자가 보도합니다.',
    '이든별 기자가 전합니다.',
  ])('%s', async (line) => {
    const { body, subtitles, byline } = await page(
      TITLE,
      '입력 2024-03-14 20:14',
      '<앵커>',
      LEAD,
      line,
      '<기자>',
      SECOND,
      THIRD,
      '시의회는 다음 주 예산을 따집니다.',
    );
    expect(subtitles).toEqual([]);
    expect(body).toContain(LEAD);
    expect(body).toContain(THIRD);
    expect(byline.map(({ name }) => name)).toEqual(['이든별']);
  });
});
