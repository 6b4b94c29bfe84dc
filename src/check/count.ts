import { placeOf } from '../model/article.ts';
import { type Check, searched } from './finding.ts';
import { listsIn } from './lists.ts';

const NATIVE = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열'];

/** `5개 과제는 △…`, `세 가지를 △…`: the count stands right before the list. */
const COUNT =
  /(?<![\d.,~∼])(?<text>(?<count>\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:개|곳|건|가지|종|팀)(?:\s?[가-힣A-Za-z]{1,8}){0,2}?)\s?(?:은|는|이|가|을|를|으로|로|에|인)?\s?[:(]?\s?$/;

/** Words that say that the list is not all of it, or that its items are not what was counted. */
const NOT_ALL = /등|외|중|가운데|포함|각|별|이상|약|여\s|대표|주요|일부|우선|또는|및|[,·/]|[가-힣](?:와|과)\s/;

/** Further off than this it is another thing that was counted. */
const NEAR = 2;

/** A list with more or fewer items than are announced: `3개 과제는 △… △…다`. */
export const count: Check = {
  code: 'COUNT_MISMATCH',
  severity: 'warning',
  rule: 'check/count',
  find: ({ article }) =>
    searched(article).flatMap((field) =>
      listsIn(field.text).flatMap(({ head, items, isInline }) => {
        const before = field.text.slice(head.start, head.end);
        const match = isInline ? COUNT.exec(before) : null;
        const stated = match ? NATIVE.indexOf(match.groups!.count!) + 1 || Number(match.groups!.count) : 0;
        const off = Math.abs(stated - items.length);
        if (!match || stated < 2 || off === 0 || off > NEAR) return [];
        if (NOT_ALL.test(match[0]) || NOT_ALL.test(field.text.slice(items[0]!.start, items.at(-1)!.end))) return [];
        const start = head.start + match.index;
        const text = match.groups!.text!;
        return [{ values: { text, made: items.length }, at: placeOf(field, { start, end: start + text.length }) }];
      }),
    ),
};
