import type { Lexicon } from '../../data/lexicon.ts';
import { alternatives, pageWords } from '../words.ts';

/** Where the core of a subtitle stands between its marks: `- … -`, `◈ …`, `■ …`. */
export function subtitleCore(text: string): { readonly start: number; readonly end: number } {
  const start = /^(?:[-◈◇◆▷▶■□●○※*·►▣❏][-\s]*)?/.exec(text)![0].length;
  const end = start > 0 ? text.length - / ?[-◈◇◆■□]?$/.exec(text)![0].length : text.length;
  return end > start ? { start, end } : { start: 0, end: text.length };
}

/** Whether a folded line is marked as a subtitle: `- 매출 2841억으로 3분기 기준 최대`. */
export const isMarkedSubtitle = (text: string): boolean => /^(?:- ?|[◈◆►▣❏] ?)[^\s-]/.test(text);

/** Whether a line asks the reader to do something: a button, no subtitle. */
export const isButton = (text: string): boolean =>
  /(?:하기|보기|설정|안내|바로가기|닫기|열기|선택|이동|남기기|신청|중지|일시정지)(?: ?[>›»])?$/.test(text);

/** A headline that a subtitle is glued to is no shorter. */
const SHORTEST = 36;
const SHORTEST_PART = 10;
const LONGEST_PREFIX = 6;

/**
 * Where a subtitle begins that is glued to a title without a space: `…18억 투입동네의원 34곳과 …`, `…발사체 '시동'고흥·사천·대전 …`; -1 for none.
 * The glued word must be foreign to the article, and its second half known to it.
 */
export function glueAt(title: string, article: string, lexicon: Lexicon): number {
  if (title.length < SHORTEST || title.length > 300) return -1;
  const ends = lexicon.derived(
    'clean/headline-ends',
    () =>
      new RegExp(
        `(?:${alternatives(pageWords(lexicon, 'headline-ends'))}|["')]|\\d(?:곳|명|건|억|조|개|배|%))(?=[가-힣"'][가-힣])`,
        'g',
      ),
  );
  const known = prefixesOf(article);
  let at = 0;
  for (const token of title.split(' ')) {
    if (token.length >= 4 && token.length <= 60 && !known.has(firstWord(token))) {
      for (const match of token.matchAll(ends)) {
        const cut = match.index + match[0].length;
        const split = at + cut;
        // an opening quotation mark closes nothing
        if (/["']$/.test(match[0]) && countOf(title.slice(0, split), match[0]) % 2 === 1) continue;
        if (split < SHORTEST_PART || title.length - split < SHORTEST_PART) continue;
        const word = firstWord(token.slice(cut));
        if (word.length >= 2 && known.has(word)) return split;
      }
    }
    at += token.length + 1;
  }
  return -1;
}

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

/** The first letters of the first word of a text. */
const firstWord = (text: string): string => (/[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '').slice(0, LONGEST_PREFIX);

/** How the words of a text begin: their first two to six letters. */
function prefixesOf(text: string): Set<string> {
  const prefixes = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]{2,}/gu))
    for (let length = 2; length <= Math.min(word.length, LONGEST_PREFIX); length++) prefixes.add(word.slice(0, length));
  return prefixes;
}
