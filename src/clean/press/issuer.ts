import type { Draft } from './draft.ts';
import { type IssuerClue, withoutSpokesperson } from './issuer-choice.ts';
import type { PressLine } from './line.ts';
import { isOffice } from './office.ts';
import type { PressWords } from './words.ts';

// 금융위원회·금융감독원 · 산업통상부, 중소벤처기업부 · 서울교통공사 | 보도자료
const SEVERAL = /\s*[·,/|]\s*|\s{2,}/;
/** Columns of a printed line stand at least so far apart. */
const COLUMN = /[\t ]{3,}/;
const LONGEST = 60;

/** Takes the issuer's names from the lines around `보도자료`, marks both. */
export function readSheet(draft: Draft, from: number, until: number, words: PressWords): IssuerClue[] {
  const names: string[] = [];
  for (let i = from; i < until; i++) {
    if (!draft.isFree(i)) continue;
    const beside = sheetOf(draft.lines[i]!, words);
    if (beside === undefined) continue;
    draft.mark(i, 'press_header', 'clean/press-sheet');
    names.push(...beside.flatMap(bodiesOf));
    for (const side of [-1, 1]) {
      for (let k = i + side; Math.abs(k - i) <= 3 && draft.isFree(k) && isBodyLine(draft.lines[k]!, words); k += side) {
        names.push(...bodiesOf(draft.lines[k]!.plain));
        draft.mark(k, 'press_header', 'clean/press-issuer');
      }
    }
  }
  return onSheet(names);
}

const onSheet = (names: readonly string[]): IssuerClue[] => names.map((name) => ({ name, from: 'sheet' }));

/** Takes the issuer's names from the heads of a sheet that stand below the text's beginning: `교육부 보도자료`. */
export function readSheetsBelow(draft: Draft, from: number, until: number, words: PressWords): IssuerClue[] {
  const names: string[] = [];
  for (const i of draft.free(from, until)) {
    const beside = sheetOf(draft.lines[i]!, words);
    if (!beside || beside.length === 0 || /[은는이가의]$/.test(beside[0]!)) continue;
    draft.mark(i, 'press_header', 'clean/press-sheet');
    names.push(...beside.flatMap(bodiesOf));
  }
  return onSheet(names);
}

/** Marks the mottos beside the sheet's name, each with the body's name at its end: `국민과 함께, 고운부`. Gives the names. */
export function markMottos(draft: Draft, until: number, words: PressWords): IssuerClue[] {
  const names: string[] = [];
  for (const i of draft.free(0, until)) {
    const { plain } = draft.lines[i]!;
    const name = /^[^,!]{4,30}[,!] ?(?<name>[가-힣]{3,12})$/.exec(plain)?.groups?.name;
    const isBeside = [i - 2, i - 1, i + 1, i + 2].some((k) => draft.ruleOf(k) === 'clean/press-sheet');
    if (!name || !isBeside || !isOffice(name, words)) continue;
    draft.mark(i, 'press_header', 'clean/press-motto');
    names.push(name);
  }
  return names.map((name) => ({ name, from: 'motto' }));
}

/** What stands beside the `보도자료` of a line that says no more than that, before it and behind it; undefined for any other line. */
function sheetOf({ plain, tight, text }: PressLine, words: PressWords): string[] | undefined {
  if (tight.length > LONGEST) return undefined;
  for (let at = 0; at < plain.length; at++) {
    if (at > 0 && plain[at - 1] !== ' ' && !/[[(<【|]/.test(plain[at - 1]!)) continue;
    const found = words.labels.allAt(plain, at).filter(({ values }) => values.some((row) => row.is === 'sheet'));
    const end = found.at(-1)?.end;
    if (end === undefined || !/^(?:[\s\])>】<|]|제? ?[\d-]+ ?호|$)/.test(plain.slice(end))) continue;
    const before = plain.slice(0, at).replace(/^[\s[(<【|┌│╔║]+|[\s[(<【>|┌│╔║]+$/g, '');
    const behind = plain.slice(end).replace(/^[\s\])>】<|┐│╗║]*(?:제? ?[\d-]+ ?호)?[\s\])|]*/, '');
    const isColumns = COLUMN.test(text.trim());
    const isWhole = behind === '' || (isColumns && behind.length <= 20) || areBodies(behind, words);
    if (!isWhole) continue;
    const isHead = before.length <= 2 || areBodies(before, words) || (isColumns && before.length <= 20);
    return isHead ? [before, behind].filter((name) => name.length > 2 && areBodies(name, words)) : undefined;
  }
  return undefined;
}

const areBodies = (text: string, words: PressWords): boolean =>
  text.split(SEVERAL).every((name) => isOffice(name.split(' ').at(-1)!, words));

const bodiesOf = (text: string): string[] =>
  text
    .split(SEVERAL)
    .map(withoutSpokesperson)
    .filter((name) => name.length > 2 || /^[A-Z]{2}$/.test(name));

/** A line that is a body's name and nothing else, or its name in Latin letters. */
const isBodyLine = ({ plain }: PressLine, words: PressWords): boolean =>
  /^[A-Za-z-]{2,12}$/.test(plain) ||
  (plain.length <= 30 &&
    plain
      .split(SEVERAL)
      .every((name) => /^[가-힣A-Za-z ]{3,}$/.test(name) && name.split(' ').every((word) => isOffice(word, words))));

/** A body's name with that in English behind it, or the English one alone: `부산광역시 BUSAN METROPOLITAN CITY`. */
const ENGLISH = /(?:^|(?<=[가-힣]) )[A-Z][A-Za-z&.,' -]{6,60}$/;

/** Marks names of bodies and sites that are left above the title. */
export function readSite(draft: Draft, until: number, words: PressWords): IssuerClue[] {
  const names: string[] = [];
  for (const i of draft.free(0, until)) {
    const line = draft.lines[i]!;
    const english = ENGLISH.exec(line.plain);
    const name = line.plain
      .replace(ENGLISH, '')
      .replace(/ ?(?:공식 ?)?(?:홈페이지|누리집|대표 ?누리집)$/, '')
      .replace(/(?<=[시군구도])청$/, '');
    const isLogo = name === '' && english !== null && /^[A-Z .,&'-]+$/.test(line.plain);
    if (!isLogo && (name.length > 20 || !isBodyLine({ ...line, plain: name }, words))) continue;
    draft.mark(i, 'press_header', 'clean/press-issuer');
    if (name !== '') names.push(...bodiesOf(name));
  }
  return names.map((name) => ({ name, from: 'site' }));
}
