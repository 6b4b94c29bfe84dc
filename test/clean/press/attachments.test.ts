import { expect, test } from 'vitest';
import { releaseOf } from './support.ts';

const HEAD =
  '산림청 보도자료\n보도시점 2026. 4. 12.(일) 11:00 배포 2026. 4. 10.(금)\n\n봄철 산불 대응에 헬기 12대 더 띄운다\n\n□ 산림청(청장 김인호)은 산불 대응 헬기 12대를 더 띄운다고 밝혔다.\n\nㅇ 올해 예산은 120억 원이다.\n';
const C =
  '\n담당 부서 산림재난통제관 책임자 과 장 김가온 (042-481-0001)\n산불방지과 담당자 사무관 이나래 (042-481-0002)\n';
const X = '\n헬기는 강원에 6대, 경북에 6대를 둔다.\n1차 배치는 4월 20일에 마친다.\n';

/** What stands below the text, and the attachments as `label:name`. */
const CASES: readonly (readonly [name: string, below: string, attachments: string])[] = [
  ['list 끝', '\n붙임  산불 대응 계획 1부.  끝.\n' + C, '붙임:산불 대응 계획'],
  ['list two', '\n붙임 1. 산불 대응 계획 1부.\n     2. 배치도 1부.  끝.\n' + C, '붙임:산불 대응 계획;붙임:배치도'],
  ['list one line', '\n붙임 : 1. 산불 대응 계획  2. 배치도. 끝.\n' + C, '붙임:산불 대응 계획;붙임:배치도'],
  [
    'list + sections',
    '\n붙임 1. 산불 대응 계획\n     2. 배치도.  끝.\n' +
      C +
      '\n붙임 1\n산불 대응 계획\n' +
      X +
      '\n붙임 2\n배치도\n' +
      X,
    '붙임 1:산불 대응 계획;붙임 2:배치도',
  ],
  [
    'box sections',
    C + '\n[붙임 1] 산불 대응 계획\n' + X + '\n[붙임 2] 배치도\n' + X,
    '붙임 1:산불 대응 계획;붙임 2:배치도',
  ],
  ['angle', C + '\n<붙임1> 산불 대응 계획\n' + X, '붙임1:산불 대응 계획'],
  ['lenticular', C + '\n【붙임】 산불 대응 계획\n' + X, '붙임:산불 대응 계획'],
  ['spaced', C + '\n붙 임 1\n\n산불 대응 계획\n' + X, '붙임 1:산불 대응 계획'],
  ['참고', C + '\n참고 1\n산불 대응 계획\n' + X + '참고2 배치도\n' + X, '참고 1:산불 대응 계획;참고2:배치도'],
  ['참고 box', C + '\n<참고> 산불 대응 계획\n' + X, '참고:산불 대응 계획'],
  ['별첨', C + '\n별첨. 산불 대응 계획\n' + X, '별첨:산불 대응 계획'],
  ['별첨1', C + '\n별첨1 | 산불 대응 계획\n' + X, '별첨1:산불 대응 계획'],
  ['no contact, section', '\n붙임 1\n산불 대응 계획\n' + X, '붙임 1:산불 대응 계획'],
  ['no contact, named section', '\n[붙임] 산불 대응 계획\n' + X + X, '붙임:산불 대응 계획'],
  ['note', '\n※ (붙임) 산불 대응 계획\n' + C, '붙임:산불 대응 계획'],
  ['note 2', '\n※ 붙임 : 산불 대응 계획 1부\n' + C, '붙임:산불 대응 계획'],
  ['doubled', C + '\n붙붙임임 11\n산불 대응 계획\n' + X, '붙임 1:산불 대응 계획'],
  ['doubled2', C + '\n붙붙임임\n산불 대응 계획\n' + X, '붙임:산불 대응 계획'],
  ['hash', C + '\n붙임#1 산불 대응 계획\n' + X, '붙임1:산불 대응 계획'],
  ['dash', C + '\n붙임-1. 산불 대응 계획\n' + X, '붙임1:산불 대응 계획'],
  ['paren', C + '\n(붙임 1) 산불 대응 계획\n' + X, '붙임 1:산불 대응 계획'],
  ['cell num', C + '\n붙임\n1\n산불 대응 계획\n' + X, '붙임 1:산불 대응 계획'],
  ['참고자료', C + '\n참고자료\n산불 대응 계획\n' + X, '참고:산불 대응 계획'],
  ['bare end', '\n끝.\n' + C, ''],
  ['list no 끝', '\n붙임 : 산불 대응 계획\n' + C, '붙임:산불 대응 계획'],
  ['square', '\n□ 붙임 : 산불 대응 계획 1부. 끝.\n' + C, '붙임:산불 대응 계획'],
  ['별도', '\n* 별첨 : 산불 대응 계획\n' + C, '별첨:산불 대응 계획'],
  ['circled', C + '\n붙임① 산불 대응 계획\n' + X, '붙임①:산불 대응 계획'],
  ['roman', C + '\n붙임 Ⅰ 산불 대응 계획\n' + X, '붙임 Ⅰ:산불 대응 계획'],
  [
    'photo',
    '\n사진1. 산불 헬기가 물을 뿌리고 있다.\n사진 2: 헬기 격납고 전경\n◀ 산불 현장을 살피는 김인호 청장\n[그림 1] 배치도\n' +
      C,
    '',
  ],
  ['end then more', '\n붙임  산불 대응 계획 1부.  끝.\n\n' + X + C, '붙임:산불 대응 계획'],
  ['Q&A', C + '\n산불 대응 Q&A\n\nQ1. 헬기는 어디에 두나요?\n☞ 강원과 경북에 둡니다.\n', ''],
  ['smishing', C + '\n※ 스미싱 주의: 문자 속 누리집 주소를 누르지 마세요.\n', ''],
];

test.each(CASES)('%s', async (_, below, expected) => {
  const { head, body } = await releaseOf(HEAD + below);
  expect(head.attachments.map(({ label, name }) => `${label}:${name}`).join(';')).toBe(expected);
  expect(body).toHaveLength(2);
  expect(head.contacts).toHaveLength(below.includes('담당 부서') ? 2 : 0);
});
