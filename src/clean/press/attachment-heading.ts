import type { PressLine } from './line.ts';

export interface Heading {
  /** 붙임, 별첨1, 참고 2 */
  readonly label: string;
  /** What it names, as it stands; empty where the name stands below. */
  readonly name: string;
  /** Whether it stands in a note or a bullet of the text: `※ (붙임) 약력`. */
  readonly isNote: boolean;
}

const WORD = '(?<word>붙 ?임|별 ?첨|별 ?지|첨 ?부|부 ?록|별 ?표|참 ?고)(?: ?자 ?료)?';
// 붙임1 · 붙임#1 · 붙임-1. · 붙임① against 붙임 1 · 붙임 Ⅰ, but not the list `붙임 1. 일정 1부.`
const NUMBER =
  '(?:[#-]?(?<own>\\d{1,2})\\.?(?![\\d부매장])|(?<mark> ?[①-⑮Ⅰ-Ⅹ])\\.?| (?<apart>\\d{1,2})(?!\\d|\\.(?! ?$)| ?[부매장])\\.?)?';
// 붙임2 행사 일정 · [별첨] 주요 Q&A · ※ (붙임) 약력 · <참고 1> · 별첨. 통계표 · □ 붙임 : 계획 1부
const HEADING = new RegExp(
  `^(?<bullet>[※*□■○ㅇ-]?) ?(?<open>[<[(【〔]?) ?${WORD}${NUMBER} ?(?<close>[>\\])】〕]?)(?:$|[ :.·|-]+(?<name>.*)$|(?=[\\d(「‘'"])(?<glued>.*)$|(?<=[>\\])】〕])(?<boxed>.*)$)`,
);

/** A line that names something added to the release. */
export function attachmentHeading({ plain }: PressLine): Heading | undefined {
  const match = HEADING.exec(undoubled(plain));
  if (!match) return undefined;
  const { bullet, open, word, own, mark, apart, name, glued, boxed } = match.groups!;
  const kind = word!.replaceAll(' ', '');
  const rest = (name ?? glued ?? boxed ?? '').trim();
  const number = own ?? mark ?? (apart === undefined ? '' : ` ${apart}`);
  if (/^파일/.test(rest) || rest.length > 100 || /[^니]다\.$/.test(rest)) return undefined;
  // `참고` may be a word of the text, and a bullet of the text may begin with any of them
  if (/^(?:참고|부록|별표)/.test(kind) && number === '' && (bullet !== '' || (rest !== '' && open === '')))
    return undefined;
  if (/[□■○ㅇ-]/.test(bullet!) && (rest === '' || !CLOSED.test(rest))) return undefined;
  return { label: kind + number, name: rest, isNote: /[※*]/.test(bullet!) };
}

const CLOSED = /(?:끝[ .>)]*|\d{1,2} ?(?:부|매|장)\.?)$/;

/** PDF text doubles the glyphs of bold headings: `붙붙임임 11`. */
function undoubled(text: string): string {
  let single = '';
  for (let i = 0; i < text.length; ) {
    if (text[i] === ' ') single += text[i++];
    else if (text[i] === text[i + 1]) {
      single += text[i];
      i += 2;
    } else return text;
  }
  return single;
}
