import { describe, expect, test } from 'vitest';
import { copyrightTail, domainIn, isCopyright, ownersOf } from '../../../src/clean/news/copyright.ts';
import { fold } from '../../../src/korean/fold.ts';

const NOTICES: readonly [notice: string, owner: string | undefined][] = [
  ['저작권자 © 나래일보 무단전재 및 재배포 금지', '나래일보'],
  ['<저작권자(c) 나래뉴스, 무단 전재-재배포, AI 학습 및 활용 금지>', '나래뉴스'],
  ['[저작권자ⓒ 나래투데이. 무단전재-재배포 금지]', '나래투데이'],
  ['Copyright ⓒ 나래방송. All rights reserved. 무단 전재 및 재배포 금지.', '나래방송'],
  ['GoodNews paper ⓒ 나래일보(www.narae.example), 무단전재, 수집, 재배포 및 AI학습 이용 금지', '나래일보'],
  ['[ⓒ 나래경제TV & naraetv.example, 무단전재 및 재배포 금지]', '나래경제TV'],
  ["©'다섯 나라 말로 읽는 신문' 나래경제. 무단전재·재배포 금지", '나래경제'],
  ['- Copyrights ⓒ나래일보. 무단 전재-재배포 금지 -', '나래일보'],
  ['저작권자(c) 나래마이(시민기자), 무단 전재 및 재배포 금지 오탈자 신고', '나래마이'],
  ['나래일보(www.narae.example), 무단전재 및 수집, 재배포금지', '나래일보'],
  ['copyrightⓒ 나래. 무단전재 & 재배포 금지', '나래'],
  ['※ 저작권자 ⓒ', undefined],
];

describe('저작권 표시', () => {
  test.each(NOTICES)('%s', (notice, owner) => {
    expect(isCopyright(fold(notice))).toBe(true);
    expect(ownersOf(fold(notice))[0]).toBe(owner);
  });
  test.each([
    '문체부는 저작권자의 허락 없이 무단 전재한 곳을 찾아냈다고 밝혔다.',
    '그는 ‘무단 전재 및 재배포 금지’라는 말을 고쳤다.',
    '저작권 상담 창구가 문을 연다',
    '[해군 제공. 재판매 및 DB 금지]',
  ])('기사: %s', (line) => expect(isCopyright(fold(line))).toBe(false));
  test('글 끝에 붙은 표시', () => {
    const text = '시는 다음 달 첫 삽을 뜬다고 밝혔다. <저작권자 ⓒ 나래일보 무단전재 및 재배포 금지>';
    expect(text.slice(copyrightTail(text))).toMatch(/^ ?</);
    expect(copyrightTail('시는 저작권자와 협의해 책을 다시 낸다고 밝혔다.')).toBe(-1);
  });
  test('주소', () => expect(domainIn('나래일보(http://www.narae.example) 무단전재')).toBe('narae.example'));
});
