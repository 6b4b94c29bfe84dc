import type { Unit } from '../figure.ts';
import type { FigureLexis } from '../lexis.ts';
import { unitWordAt } from '../unit.ts';

/** A unit that a table gives for its cells: 백만원 is won a million times. */
export interface TableUnit {
  readonly unit: Unit;
  readonly factor: bigint;
}

const LETTERS: ReadonlyMap<string, bigint> = new Map([
  ['십', 10n],
  ['백', 100n],
  ['천', 1000n],
  ['만', 10n ** 4n],
  ['억', 10n ** 8n],
  ['조', 10n ** 12n],
]);

/** `(단위: 백만원, %)`, `단위 : 억 달러`, `[단위=천명]`. */
const CAPTION = /단 ?위 ?[:=：]? ?(?<units>[^)\]}>〉】|\n\t]{1,40})/;
/** `증액(억 원)`, `사업비 [백만원]`. */
const HEAD = /[([](?<units>[^)\]]{1,14})[)\]]$/;

/** The units of a caption, in its order; empty where the text has none. */
export function captionUnits(text: string, lexis: FigureLexis): TableUnit[] {
  const list = CAPTION.exec(text)?.groups?.units;
  return list === undefined ? [] : unitsIn(list, lexis);
}

/** The unit in the brackets of a column's head. */
export function headUnit(head: string, lexis: FigureLexis): TableUnit | undefined {
  const list = HEAD.exec(head.trim())?.groups?.units;
  return list === undefined ? undefined : unitOf(list.split(/[,/]/)[0]!, lexis);
}

const unitsIn = (list: string, lexis: FigureLexis): TableUnit[] =>
  list.split(/[,/·;]|및/).flatMap((part) => {
    // with words before it: 전년동기 대비 %
    const unit = unitOf(part, lexis) ?? unitOf(part.trimEnd().slice(-1), lexis);
    return unit ? [unit] : [];
  });

/** 백만 달러, 천명, 억. */
function unitOf(text: string, lexis: FigureLexis): TableUnit | undefined {
  const written = text.replace(/ /g, '');
  let factor = 1n;
  let at = 0;
  for (; LETTERS.has(written.charAt(at)); at++) factor *= LETTERS.get(written.charAt(at))!;
  if (at > 0 && at === written.length)
    return factor >= 10n ** 8n ? { unit: { type: 'currency', code: 'KRW' }, factor } : undefined;
  const match = unitWordAt(written, at, () => true, lexis);
  return match?.end === written.length ? { unit: match.unit, factor } : undefined;
}
