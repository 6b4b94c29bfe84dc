import type { PressLine } from './line.ts';
import { columns } from './line.ts';

/** Shorter sentences may be titles or notes. */
const SHORTEST = 56;
const LEVEL = /^(?:[□■▣○ㅇ◦❍◯]|o (?=[가-힣(‘'"“]))/;
const BULLET = /^(?:[□■▣○ㅇ◦❍◯●▪▫◈◆◇▶▷►☞➤➢➊-➓①-⑳ⓐ-ⓩ※▲▴󰋻]|[üo§△] |[-·•‧*])/u;
const NUMBERED = /^(?:\d{1,2}[.)] \D|[가-하][.)] |[ⅠⅡⅢⅣⅤⅥ][.)] |\(\d{1,2}\) |[<〈【[][^>〉】\]]{1,60}[>〉】\]]$)/;
const SENTENCE_END = /(?:[다요음임함됨][.!?]|[.!?][”"’'])[)”"’']*\*{0,3}$/;
const HEADING = /^(?:\d{1,2}\. ?[가-힣]|[ⅠⅡⅢⅣⅤⅥ]\. ?|[<〈【[][^>〉】\]]{1,40}[>〉】\]]$)/;

export const isLevelBullet = ({ plain }: PressLine): boolean => LEVEL.test(plain);
export const isBullet = ({ plain }: PressLine): boolean => BULLET.test(plain);
export const endsSentence = ({ plain }: PressLine): boolean => SENTENCE_END.test(plain);
/** Whether a line begins a paragraph by its own first signs. */
export const opensParagraph = (line: PressLine): boolean => isBullet(line) || NUMBERED.test(line.plain);
/** `1. 추진 배경`, `< 주요 내용 >`. */
export const isHeading = ({ plain }: PressLine): boolean => plain.length < 50 && HEADING.test(plain);

/** Whether the text itself begins with line `i`: a bullet, a long sentence, or lines that make one together. */
export function isProse(lines: readonly PressLine[], i: number): boolean {
  const line = lines[i]!;
  if (isLevelBullet(line)) return true;
  if (isBullet(line) || columns(line.plain) < SHORTEST) return false;
  if (endsSentence(line)) return true;
  for (let k = i + 1; k < Math.min(lines.length, i + 12); k++) {
    const next = lines[k]!;
    if (next.gap > 0 || isBullet(next) || columns(lines[k - 1]!.plain) < SHORTEST) return false;
    if (endsSentence(next)) return true;
  }
  return false;
}
