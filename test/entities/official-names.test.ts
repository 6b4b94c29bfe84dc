import { describe, expect, test } from 'vitest';
import { foreignLikeness, nameLikeness } from '../../src/entities/official/names.ts';
import { readPrefix } from '../../src/entities/official/prefix.ts';
import { titleIn } from '../../src/entities/official/titles.ts';
import { setup } from '../support/extract.ts';

const { lexicon } = setup;

describe('names', () => {
  test.each(['박서준', '이도윤', '남궁민', '선우진', '황보라미', '나한결', '온새봄'])('%s is one', (word) => {
    expect(nameLikeness(lexicon, word)).toBeGreaterThan(0);
  });
  test.each(['정부', '이번', '부동산', '전기차', '정부는', '강원도', '요구한', '가', '김', '김모', '문화재단'])(
    '%s is none',
    (word) => {
      expect(nameLikeness(lexicon, word)).toBe(0);
    },
  );
  test('블레이크 shows that it is foreign, 국장 does not', () => {
    expect(foreignLikeness(lexicon, '블레이크')).toBe(2);
    expect(foreignLikeness(lexicon, '국장')).not.toBe(2);
  });
});

describe('titles at the end of a word', () => {
  const read = (word: string) => {
    const title = titleIn(lexicon, word);
    return title && readPrefix(lexicon, title);
  };
  test.each([
    ['강원지사는', { title: '도지사', body: '강원' }],
    ['경상북도지사가', { title: '도지사', body: '경상북도' }],
    ['춘천시장', { title: '시장', body: '춘천시' }],
    ['방사청장이', { title: '청장', body: '방사청' }],
    ['국방장관', { title: '장관', body: '국방' }],
    ['기획조정실장', { title: '기획조정실장', body: null }],
    ['문대통령은', { title: '대통령', surname: '문' }],
    ['국립환경과학원장', { title: '원장', body: '국립환경과학원' }],
    ['지방시대위원장', { title: '위원장' }],
    ['춘천시의원', { title: '시의원', body: '춘천시' }],
  ])('%s', (word, expected) => {
    expect(read(word)).toMatchObject(expected);
  });
  test.each(['전통시장', '세계시장을', '한의원', '장관상', '의원실', '국장들', '회장단', '시장직'])(
    '%s names nobody',
    (word) => {
      expect(read(word)).toBeUndefined();
    },
  );
});
