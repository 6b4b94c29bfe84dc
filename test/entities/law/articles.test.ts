import { expect, test } from 'vitest';
import { articlesAt } from '../../../src/entities/law/articles.ts';

const read = (text: string) => {
  const { articles, end } = articlesAt(text, 0);
  return [articles, text.slice(0, end)];
};

test('제11조의5, 제40조제3항, 제 8조', () => {
  expect(read(' 제11조의5에')).toEqual([['제11조의5'], ' 제11조의5']);
  expect(read(' 제40조제3항')).toEqual([['제40조제3항'], ' 제40조제3항']);
  expect(read(' 제 8조 에')).toEqual([['제8조'], ' 제 8조']);
  expect(read('제2조제1항제3호')).toEqual([['제2조제1항제3호'], '제2조제1항제3호']);
});

test('제37조 및 제138조는 둘', () => {
  expect(read(' 제37조 및 제138조에')).toEqual([['제37조', '제138조'], ' 제37조 및 제138조']);
  expect(read(' 제3조·제5조, 제7조를')).toEqual([['제3조', '제5조', '제7조'], ' 제3조·제5조, 제7조']);
});

test('301조는 띄어 쓴 하나뿐', () => {
  expect(read(' 301조 조사')).toEqual([['301조'], ' 301조']);
  expect(read('301조')).toEqual([[], '']);
});

test('1조 2850억, 3조원은 조문이 아니다', () => {
  expect(read(' 1조 2850억원')).toEqual([[], '']);
  expect(read(' 3조원')).toEqual([[], '']);
  expect(read(' 2조 원')).toEqual([[], '']);
});
