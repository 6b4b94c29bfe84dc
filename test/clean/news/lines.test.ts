import { describe, expect, test } from 'vitest';
import { boilerplate } from '../../../src/clean/boilerplate.ts';
import { captionReader } from '../../../src/clean/news/caption.ts';
import { shapeOf } from '../../../src/clean/news/shapes.ts';
import { stampMark } from '../../../src/clean/news/stamps.ts';
import { isWrapped } from '../../../src/clean/news/wrap.ts';
import { fold } from '../../../src/korean/fold.ts';
import { setup } from '../../support/extract.ts';

const { lexicon } = setup;
const rowOf = boilerplate(lexicon);
const captions = captionReader(lexicon);

test.each([
  ['본문 바로가기', 'navigation'],
  ['뉴스홈 경제 정치·행정 사회 사람·문화 오피니언 기획특집 나래TV', 'navigation'],
  ['정치|경제|국제|사회|문화|연예|스포츠', 'navigation'],
  ['페이스북 트위터 카카오스토리 구글플러스 네이버밴드', 'share_buttons'],
  ['[A+] [A-] 프린트', 'font_size'],
  ['댓글 (0)', 'comments'],
  ['전체댓글 0', 'comments'],
  ['※ 댓글 작성시 상대방에 대한 배려와 책임을 담아 주세요', 'comments'],
  ['많이 본 뉴스', 'ranking'],
  ['좋아요 0 훈훈해요 0 슬퍼요 0 화나요 0', 'portal_notice'],
  ['▶제보는 카톡 naraejebo', 'tip_box'],
  ['이든별 기자의 다른기사 보기', 'related_articles'],
])('상투문: %s', (line, zone) => expect(rowOf(fold(line))?.zone).toBe(zone));

test.each([
  '맨 위에는 ‘최신뉴스’가, 그 아래에는 ‘많이 본 뉴스’와 ‘관련기사’가 줄지어 있다.',
  '누리집에 댓글을 남기면 추첨으로 상품권을 준다.',
  '고운시 문화 예술 축제 개막',
  '여러분의 제보를 기다린다는 현수막이 걸렸다.',
])('상투문이 아닌 것: %s', (line) => expect(rowOf(fold(line))).toBeUndefined());

test.each([
  ['1.png', 'image_file'],
  ['HOME > 증권 > 실적', 'navigation'],
  ['000139-000157(18")', 'media_player'],
  ['0 / 300', 'comments'],
  ['전체 9,956 / 214 페이지', 'pagination'],
  ['# 교육발전특구# 온샘시', 'tags'],
  ['<관련기사 10면>', 'end_mark'],
  ['G05-7182802122', 'advertisement'],
  ['안녕하세요 나루미입니다^^ 꼭 보셔야 할 기사 가져왔어요 ㅎㅎ', 'portal_notice'],
  ['공감과 댓글은 사랑입니다 ♡', 'portal_notice'],
  ['[관련기사] 온샘시, 예산 1조 시대', 'related_articles'],
  ['지면A12', 'page_furniture'],
  ['원·달러 1,421.50 ▼9.80', 'navigation'],
  ['하람♥온샘, 5월 결혼한다', undefined],
  ["'이게 진짜 ㅋㅋ' 온샘 댓글창 들썩", undefined],
  ['코스피 2,601선에서 거래를 마쳤다', undefined],
])('모양: %s', (line, zone) => expect(shapeOf(fold(line))?.zone).toBe(zone));

test.each([
  ['2026.01.05 (월)', 'today_widget'],
  ['최종편집시간 : 2019년 08월 20일 18:44:19', 'today_widget'],
  ['UPDATE 2025-11-09 12:38 (Sun)', 'today_widget'],
  ['오늘의 신문 - 2025.06.04(수)', 'today_widget'],
  ['입력 2025.08.08 (11:09) 수정 2025.08.08 (12:00)', 'stamp'],
  ['등록 2017.09.13 15:09수정 2017.09.13 15:12', 'stamp'],
  ['2024-02-28 13:00:22 게재', 'stamp'],
])('날짜 줄: %s', (line, zone) => expect(stampMark(fold(line), lexicon)?.zone).toBe(zone));

test.each(['6월 3일 지방선거 앞두고 공약 경쟁', '9월 3일 개막하는 나들축제'])('날짜가 든 제목: %s', (line) =>
  expect(stampMark(fold(line), lexicon)).toBeUndefined(),
);

describe('사진 설명', () => {
  test.each([
    '2차 시범지역 지도. [사진=온샘도교육청] 2024.07.30 star@narae.example |',
    '노을군청 전경. 노을군 제공',
    '달빛 다회 / 노을군 |',
    '반찬 배달 발대식 /사진=고운시',
    '◀ 옛 우체국 터 전경. 본사DB ▶',
    '누리호 발사 모습. (사진=나래뉴스)',
    '방제정이 황토를 뿌리고 있다. ⓒ나래바다 이든별 기자',
  ])('어디서나: %s', (line) => expect(captions.surely(fold(line))).toBeDefined());
  test.each(['시는 다음 달 첫 삽을 뜬다고 9일 밝혔다.', '지역별 기온은 ▲서울 -3도 ▲인천 -3도 ▲춘천 -2도다.'])(
    '아닌 것: %s',
    (line) => expect(captions.surely(fold(line)) ?? captions.perhaps(fold(line))).toBeUndefined(),
  );
});

test('줄바꿈이 문장 안에 있는 글', () => {
  expect(
    isWrapped(['장마가 길어지면서 산사태 걱정이', '커지고 있습니다.', '예방 사업비는 절반으로', '깎였습니다.']),
  ).toBe(true);
  expect(
    isWrapped([
      '고운시, 상수도관 바꾼다',
      '고운시가 낡은 관을 바꾼다.',
      '시는 3일 계획을 밝혔다.',
      '공사는 5월에 시작한다.',
    ]),
  ).toBe(false);
});
