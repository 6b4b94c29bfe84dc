import { expect, test } from 'vitest';
import { bylineReader } from '../../../src/clean/news/byline.ts';
import { setup } from '../../support/extract.ts';

const bylineOf = bylineReader(setup.lexicon);

test.each([
  ['나루미 기자', ['나루미']],
  ['나루미·한가온 기자', ['나루미', '한가온']],
  ['나루미 온샘경제연구소 소장', ['나루미']],
  ['나루미, 온샘대 행정학과 교수', ['나루미']],
  ['온샘=나루미 기자 na@onsaem.example', ['나루미']],
  ['나루미 입력 2024.05.01 09:00', ['나루미']],
])('%s', (line, names) => {
  expect(bylineOf(line)?.authors.map(({ name }) => name)).toEqual(names);
});

test('an agency and its slogan are nobody', () => {
  expect(bylineOf('◎공감언론 온샘뉴스 na@onsaem.example, han@onsaem.example')?.authors).toEqual([]);
});

test.each(['한가온 시장 개막식 참석', '나루미 온샘대 교수는 이렇게 말했다.', '도서관 새 소장'])(
  'no byline: %s',
  (line) => {
    expect(bylineOf(line)).toBeUndefined();
  },
);
