import type { PressLine } from './line.ts';
import { columns } from './line.ts';

/** Shorter lines that only together make a sentence may be titles or notes. */
const SHORTEST = 56;
/** Shorter sentences may be slogans. */
const SHORTEST_SENTENCE = 34;
/** How much the widths of the lines of a page differ, in columns. */
const RAGGED = 14;
const LEVEL = /^(?:[□■▣○ㅇ◦❍◯󰋻]|o (?=[가-힣(‘'"“]))/u;
const BULLET = /^(?:[□■▣○ㅇ◦❍◯●▪▫◈◆◇▶▷►☞➤➢➊-➓①-⑳ⓐ-ⓩ※▲▴󰋻]|[üo§△] |[-·•‧*])/u;
const NUMBERED = /^(?:\d{1,2}[.)] \D|[가-하][.)] |[ⅠⅡⅢⅣⅤⅥ][.)] |\(\d{1,2}\) |[<〈【[][^>〉】\]]{1,60}[>〉】\]]$)/;
const SENTENCE_END = /(?:[다요음임함됨][.!?]|[.!?][”"’'])[)”"’']*\*{0,3}$/;
const HEADING = /^(?:\d{1,2}\. ?[가-힣]|[ⅠⅡⅢⅣⅤⅥ]\. ?|[<〈【[][^>〉】\]]{1,40}[>〉】\]]$)/;

export const isLevelBullet = ({ plain }: PressLine): boolean => LEVEL.test(plain);
/** How deep a bullet stands: 1 for □, 2 for ㅇ, 3 for any other, 0 for none. */
export const bulletLevel = (line: PressLine): number =>
  /^[□■▣◎]/.test(line.plain) ? 1 : isLevelBullet(line) ? 2 : isBullet(line) ? 3 : 0;
export const isBullet = ({ plain }: PressLine): boolean => BULLET.test(plain);
export const endsSentence = ({ plain }: PressLine): boolean => SENTENCE_END.test(plain);
/** Whether a line begins a paragraph by its own first signs. */
export const opensParagraph = (line: PressLine): boolean => isBullet(line) || NUMBERED.test(line.plain);
/** `1. 추진 배경`, `< 주요 내용 >`. */
export const isHeading = ({ plain }: PressLine): boolean => plain.length < 50 && HEADING.test(plain);

// 산업통상부(장관 김정관)는 · 마포구(구청장 …)가 · 농림축산식품부 (장관 …)
const LEAD =
  /^(?<body>[^( ]{2,20}(?: [^( ]{2,20})?) ?\((?:부총리|장관|청장|처장|위원장|원장|사장|시장|군수|구청장|도지사|지사|교육감|대표|대표이사|총장|이사장|회장|본부장|소장|관장|센터장|의장|총재|은행장|차관)/;

/** Whether a line begins as the first sentence of a release does, with its issuer and the head of it. */
export const isLead = ({ plain }: Pick<PressLine, 'plain'>): boolean => LEAD.test(plain);

/** The body that a text begins with, before the head of it in brackets. */
export const headOfLead = (text: string): string | undefined => LEAD.exec(text)?.groups?.body;

// [모두발언] · 안녕하십니까. · 안녕하세요, …
const SPOKEN = /^(?:[[<【(](?:모두발언|모두말씀|발표문|인사말씀?)[\]>】)]$|안녕하(?:십니까|세요)[ .,?!])/;

/** Whether a line begins what is read out at a briefing. */
export const isSpoken = ({ plain }: PressLine): boolean => SPOKEN.test(plain) || plain === '안녕하십니까';

/** Whether the text itself begins with line `i`: a bullet, a long sentence, or lines of one width that make one together. */
export function isProse(lines: readonly PressLine[], i: number): boolean {
  const line = lines[i]!;
  const width = columns(line.plain);
  if (isLevelBullet(line) || isSpoken(line)) return true;
  if (width < SHORTEST_SENTENCE || (isBullet(line) && (width < SHORTEST || !/[^니]다\.$/.test(line.plain))))
    return false;
  if (endsSentence(line) && (width >= SHORTEST || /[^니]다\.$/.test(line.plain))) return true;
  if (width < SHORTEST) return false;
  for (let k = i + 1; k < Math.min(lines.length, i + 12); k++) {
    const next = lines[k]!;
    if (next.gap > 0 || isBullet(next) || isLead(next) || columns(next.plain) > width + RAGGED) return false;
    if (endsSentence(next)) return true;
    if (columns(next.plain) < width - RAGGED) return false;
  }
  return false;
}

/** Whether a line leaves a quotation or a bracket open. */
export const isOpen = ({ plain }: Pick<PressLine, 'plain'>): boolean =>
  plain.replace(/'(?=\d\d)/g, '').split("'").length % 2 === 0 ||
  plain.split('"').length % 2 === 0 ||
  plain.split(/[(「『<]/).length > plain.split(/[)」』>]/).length;
