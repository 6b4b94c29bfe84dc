import { expect, test } from 'vitest';
import { releaseOf } from './support.ts';

/** Pages that hold words of releases and are none. */
const NEWS: readonly (readonly [name: string, text: string])[] = [
  [
    'an article that quotes a release and tells whom to call',
    '온달군, 빈집 31채 고친다\n입력 2024.10.08 09:10\n온달군은 빈집 31채를 고쳐 청년에게 빌려준다고 8일 밝혔다.\n군은 보도자료에서 달마다 10만 원을 받겠다고 설명했다. 문의 061-000-0001.\n한들 기자 handeul@example.kr',
  ],
  [
    'an interview in questions and answers',
    '"숲이 답입니다" 새봄군 박하늘 씨\n2024.10.08 11:00\n<질문> 언제부터 나무를 심었습니까?\n<답변> 열 살 때부터 심었습니다.\n<질문> 힘들지 않습니까?\n<답변> 힘들지요. 그래도 봄이 오면 다 잊습니다.',
  ],
  [
    'an article with a picture that a body gave',
    '늘푸른시 도서관 밤 9시까지 연다\n승인 2024.10.08 11:00\n늘푸른시는 도서관을 밤 9시까지 연다고 8일 밝혔다.\n시는 올해 2억 원을 들인다. 이용자는 하루 3천 명이다.\n▲ 늘푸른시 도서관 전경. (사진=늘푸른시 제공)\n한들 기자',
  ],
  [
    'a column that speaks of embargoes',
    '엠바고는 누구를 위한 것인가\n2024년 10월 8일\n정부는 배포 시점을 정하고 언론은 보도 시점을 지킨다. 약속이다.\n그러나 약속은 양쪽이 지킬 때 뜻이 있다.',
  ],
];

test.each(NEWS)('%s is no release', async (_, text) => {
  expect((await releaseOf(text)).kind).toBe('news_article');
});
