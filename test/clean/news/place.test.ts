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

describe('글에 드는 줄', () => {
  const HEAD = [TITLE, '입력 2024-03-14 20:14'];
  test('부고 한 문단', async () => {
    const text =
      '▲ 노한결씨 별세, 노새봄(나래일보 문화부장)·노가람(마루대 교수)씨 모친상 = 14일 오후 3시, 온샘의료원 장례식장 2호실, 발인 16일 오전 7시.';
    const { body, captions } = await page(
      '[부고] 노새봄 나래일보 문화부장 모친상',
      '입력 2024.03.14 20:14',
      text,
      '<저작권자 © 나래일보>',
    );
    expect([body, captions]).toEqual([text, []]);
  });
  test.each([
    ['◇나무를 만지는 오후', '◇다시 여는 문'],
    ['■ 나무를 만지는 오후', '■ 다시 여는 문'],
    ['1. 나무를 만지는 오후', '2. 다시 여는 문'],
    ['① 나무를 만지는 오후', '② 다시 여는 문'],
  ])('첫 소제목도 글이다: %s', async (first, second) => {
    const { body, subtitles } = await page(...HEAD, first, LEAD, SECOND, second.replace('②', '①'), THIRD);
    expect(subtitles).toEqual([]);
    expect(body?.startsWith(first)).toBe(true);
  });
  test('혼자 선 표시는 부제다', async () => {
    const { subtitles } = await page(TITLE, '◆ 시의회 문턱 넘은 21억원', '입력 2024-03-14 20:14', LEAD, SECOND, THIRD);
    expect(subtitles).toEqual(['시의회 문턱 넘은 21억원']);
  });
  test('글 끝의 목록을 여는 줄', async () => {
    const opening = '다음은 15일 지역별 기온. [오전, 오후](최저∼최고)';
    const { body } = await page(
      ...HEAD,
      LEAD,
      SECOND,
      opening,
      '▲ 서울 : [맑음, 맑음] (2∼11)',
      '▲ 전주 : [흐림, 맑음] (4∼13)',
    );
    expect(body).toContain(opening);
  });
  test('이름 있는 표의 제목', async () => {
    const caption = '<목공 학교 살림> (단위: 억원)';
    const rows = ['구분 | 2023 | 2024', '건물 | 12 | 9', '연장 | 3 | 2'];
    expect((await page(...HEAD, LEAD, caption, ...rows, SECOND)).body).toContain(caption);
    expect((await page(...HEAD, LEAD, '(단위: 억원)', ...rows, SECOND)).body).not.toContain('단위');
  });
  test.each(['2024-03-14 | 이든별 기자', '이든별 기자 2024-03-14', '이든별 기자 | 2024.03.14 18:20'])(
    '목록 쪽은 모든 첫머리를 싣는다: %s',
    async (stamp) => {
      const { body } = await page(
        '나래일보',
        '온샘시 솔빛공원에 목공 학교 짓기로',
        LEAD,
        stamp,
        '온샘 다리 불빛 바꾸는 데 12억원',
        SECOND,
        stamp,
        '솔섬 뱃길 하루 네 번으로',
        THIRD,
        stamp,
      );
      expect(body).toBe([LEAD, SECOND, THIRD].join('\n\n'));
    },
  );
});

describe('글이 아닌 줄', () => {
  test.each(['기사 3줄 요약', 'AI 핵심요약', '이 기사 요약', '3줄 핵심'])('기계의 요약: %s', async (heading) => {
    const { body, subtitles } = await page(
      TITLE,
      heading,
      '1. 온샘시가 공원에 목공 학교를 짓는다',
      '2. 21억원을 들여 내년 3월에 연다',
      '이 요약은 AI가 작성했습니다',
      LEAD,
      SECOND,
    );
    expect([subtitles, body]).toEqual([[], [LEAD, SECOND].join('\n\n')]);
  });
  test.each([
    '이 기사는 2024년 3월 14일 08:51 유료페이지에 먼저 표출된 기사입니다.',
    '이 콘텐츠는 회원 전용입니다.',
    '광고 준비중입니다',
    '본 기사는 투자 참고용이며 투자 판단의 책임은 본인에게 있습니다.',
    '이 글은 특정 종목의 매매를 권유하는 것이 아닙니다.',
    '※ 비방글 및 광고성 글은 예고 없이 삭제될 수 있습니다',
  ])('%s', async (line) => {
    const above = await page(TITLE, line, LEAD, SECOND, THIRD);
    expect([above.subtitles, above.body]).toEqual([[], [LEAD, SECOND, THIRD].join('\n\n')]);
    expect((await page(TITLE, LEAD, SECOND, THIRD, line)).body).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });
});
