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

/** A headline that a subtitle is glued to is no shorter. */
const SHORTEST = 36;
const SHORTEST_PART = 10;

/**
 * Where a subtitle begins that is glued to a title without a space: `…18억 투입동네의원 34곳과 …`, `…발사체 '시동'고흥·사천·대전 …`; -1 for none.
 * The glued word must be foreign to the article, and its second half known to it.
 */
export function glueAt(title: string, body: string, lexicon: Lexicon): number {
  if (title.length < SHORTEST) return -1;
  const ends = lexicon.derived(
    'clean/headline-ends',
    () =>
      new RegExp(
        `^(?:[^\\s]*?)(?:${alternatives(pageWords(lexicon, 'headline-ends'))}|["'”’…!?)\\]%]|\\d+[곳명건억조만원개]+)(?=[가-힣])`,
      ),
  );
  const words = new Set(body.split(/[\s"'“”‘’(),·]+/));
  const starts = (text: string): boolean => {
    const word = /^["']?([가-힣A-Za-z\d]+)/.exec(text)?.[1] ?? '';
    for (let length = word.length; length >= 2; length--)
      if (
        words.has(word.slice(0, length)) ||
        [...words].some((other) => length >= 2 && other.startsWith(word) && word.length >= 2)
      )
        return length >= Math.min(2, word.length);
    return false;
  };
  let at = 0;
  for (const token of title.split(' ')) {
    if (token.length >= 4 && !words.has(token) && at >= 0) {
      // every end of a headline inside the word
      for (let from = 0; from < token.length; ) {
        const match = ends.exec(token.slice(from));
        if (!match) break;
        from += match[0].length;
        const split = at + from;
        const rest = token.slice(from);
        if (split >= SHORTEST_PART && title.length - split >= SHORTEST_PART && !isParticle(rest) && starts(rest))
          return split;
      }
    }
    at += token.length + 1;
  }
  return -1;
}

const isParticle = (text: string): boolean =>
  /^(?:은|는|이|가|을|를|의|에|로|으로|와|과|도|만|까지|부터|에서|에게|라|라고|이라|며|고|해|했|하|된|될|되|된다|사업|계획|대상|식|금|률|액|지|단|안|시)(?![가-힣]{3})/.test(
    text,
  );
