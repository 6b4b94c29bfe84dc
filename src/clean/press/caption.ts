import type { PressLine } from './line.ts';

// [사진] 1. … · [사진1] … · <사진 설명> … · 사진설명 : … · (사진1) …
const PHOTO = /^[*※▲]? ?[[<(【]? ?사진 ?(?:\d{1,2}|설명|자료)? ?(?:[\])>】]|[:=]|\d{1,2}[.:])/;
// ▲ 장관이 상인과 이야기를 나누고 있다. · ▲ 행사 전경
const SCENE =
  /(?:있다|모습|전경|장면|사진|조감도|기념촬영|단체사진|(?:장관|차관|청장|처장|위원장|원장|사장|시장|군수|구청장|지사|대표|회장)|포스터|위치도|제공)\.?\)?$|제공[=:]|[([](?:사진|자료|출처|제공)[^()[\]]{0,30}[)\]]$/;

/** Whether a line tells what a picture shows. A ▲ line may be an item of a list; then it tells of no scene. */
export function isPhotoCaption({ plain }: PressLine): boolean {
  if (PHOTO.test(plain)) return true;
  if (/^[[<]그림 ?\d{1,2}[\]>]/.test(plain)) return plain.length < 100;
  if (!/^[▲△▶◀▼] ?\S/.test(plain) || plain.indexOf('▲', 1) > 0) return false;
  return SCENE.test(plain) && plain.length < 160;
}
