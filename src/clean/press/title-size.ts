import type { Draft } from './draft.ts';
import { columns, type PressLine } from './line.ts';
import { isBullet } from './prose.ts';
import { DASHED } from './subtitle.ts';
import type { PressWords } from './words.ts';

// ends within an amount, after a particle, or in a form that wants a noun
const UNFINISHED =
  /(?:\d[조억만천백십,.~]*|[,·‘“「(~:]| (?:및|등|위한|대한|통한|따른|관한|향한|와|과|제\d+차)|[가-힣](?:은|는|을|를|의|에서|으로|와|과|에|부터|까지))$/;
const UNSTARTED = /^(?:[)\]’”」,.%~·「『]|(?:원|달러|명|건|개|곳|로|을|를|은|는|의|에|와|과)(?: |$))/;

/** `<○○일보 12. 2.(목) 보도 관련>`: what a title is about, on a line of its own. */
export const isBoxed = ({ plain }: PressLine): boolean => /^[<〈(【[][^<>〈〉【】[\]]+[>〉)】\]]$/.test(plain);

/** A title's first line that stands before another one: in quotation marks as a whole, or with dots at its end. */
export const leadsOn = ({ plain }: PressLine): boolean => /^["“‘'].*["”’']$|…$|\.{3}$|···$/.test(plain);

/** Whether a title goes on below: its line is long, and ends with no word that headlines end with. */
const isBroken = (line: PressLine, next: PressLine, words: PressWords): boolean =>
  columns(line.plain) >= 32 &&
  columns(next.plain) <= columns(line.plain) + 8 &&
  !/[다요!?”’"')\]%]$|\d ?[가-힣]{1,2}$/.test(line.plain) &&
  !words.headlineEnds.some((end) => line.plain.endsWith(end));

/** How many lines the title takes: by the page's own copy of it, else as long as a line cannot stand alone. */
export function titleSize(
  draft: Draft,
  lines: readonly number[],
  texts: readonly PressLine[],
  words: PressWords,
): number {
  const at = (k: number): PressLine | undefined => (k < lines.length ? draft.lines[lines[k]!] : undefined);
  let joined = '';
  for (let k = 0; k < Math.min(3, lines.length); k++) {
    joined += at(k)!.tight;
    if (texts.some((other) => other.order < lines[0]! && other.tight === joined)) return k + 1;
  }
  // a page shows its title on one line, above its date; print breaks it
  const below = lines.at(-1) ?? 0;
  const isPrinted = ![1, 2, 3].some((distance) => draft.zoneOf(below + distance) === 'stamp');
  let size = 1;
  while (size < 3) {
    const [line, next] = [at(size - 1)!, at(size)];
    if (next && isBoxed(next)) break;
    if (!next || DASHED.test(next.plain) || isBullet(next) || (next.gap > 0 && !UNFINISHED.test(line.plain))) break;
    const isBeforeDash = size === 1 && at(2) !== undefined && /^[-ㅡ─]/.test(at(2)!.plain);
    const isCut =
      leadsOn(line) ||
      UNFINISHED.test(line.plain) ||
      UNSTARTED.test(next.plain) ||
      (isPrinted && next.gap === 0 && isBroken(line, next, words));
    if (!isCut && !isBeforeDash) break;
    size++;
  }
  return size;
}
