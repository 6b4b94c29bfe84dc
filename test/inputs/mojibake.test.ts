import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { repairMojibake } from '../../src/inputs/mojibake.ts';

const garble = (text: string): string => iconv.encode(text, 'cp949').toString('latin1');
const PAGE = '하늘시 도서관 세 곳 새로 연다\n강원 지역 기자 홍보 12억 원\n무단 전재 및 재배포 금지';

describe('CP949 read as Latin-1', () => {
  test('every line comes back', () => {
    expect(repairMojibake(garble(PAGE)).text).toBe(PAGE);
  });
  test('윈도우 문자(“, €)로 읽힌 바이트도 돌아온다', () => {
    const windows = new TextDecoder('windows-1252').decode(iconv.encode('뷁뭡 쓩 기사문의 및 제보', 'cp949'));
    expect(repairMojibake(windows).text).toBe('뷁뭡 쓩 기사문의 및 제보');
  });
  test('두 바이트가 UTF-8로 읽힌 글자: 대학교', () => {
    expect(repairMojibake('´ëÇб³ ±âÀÚ').text).toBe('대학교 기자');
  });
  test('사라진 0xAD를 되살린다: 서울, 강남구', () => {
    expect(repairMojibake('¼¿ï ±âÀÚ').text).toBe('서울 기자');
    expect(repairMojibake('°³²±¸ ±âÀÚ').text).toBe('강남구 기자');
  });
  test('what cannot be repaired stays and is counted with its line', () => {
    const { text, warnings } = repairMojibake('정상 행\nàâäçèéêëìíîï');
    expect(text).toBe('정상 행\nàâäçèéêëìíîï');
    expect(warnings).toEqual([{ code: 'MOJIBAKE_LEFT', values: { count: 1, line: 2 } }]);
  });
});
