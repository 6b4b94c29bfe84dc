import type { Lexicon } from '../../data/lexicon.ts';
import type { OrganizationRow } from '../../data/rows/index.ts';
import type { NamedBody } from '../../model/generated/record.ts';
import type { Draft } from './draft.ts';
import type { PressLine } from './line.ts';
import { isOffice } from './office.ts';
import type { PressWords } from './words.ts';

/** What a release says of who issues it, best first. */
export interface IssuerClues {
  /** `기후에너지환경부` of `기후에너지환경부 보도자료`, or of a line beside 보도자료. */
  readonly onSheet: readonly string[];
  /** `이 자료는 ○○의 보도자료를 전재하여`, `2026.04.10 ○○`, `뉴스 제공 ○○`. */
  readonly onPage: readonly string[];
  /** The site's own name above: `경상북도 홈페이지`. */
  readonly onSite: readonly string[];
}

// 금융위원회·금융감독원 · 산업통상부, 중소벤처기업부
const SEVERAL = /\s*[·,/]\s*|\s{2,}/;

/** Takes the issuer's names from the lines around `보도자료`, marks both. */
export function readSheet(draft: Draft, from: number, until: number, words: PressWords): string[] {
  const names: string[] = [];
  for (let i = from; i < until; i++) {
    if (!draft.isFree(i)) continue;
    const before = sheetOf(draft.lines[i]!, words);
    if (before === undefined) continue;
    draft.mark(i, 'press_header', 'clean/press-sheet');
    names.push(...bodiesOf(before));
    for (const side of [-1, 1]) {
      for (let k = i + side; Math.abs(k - i) <= 3 && draft.isFree(k) && isBodyLine(draft.lines[k]!, words); k += side) {
        names.push(...bodiesOf(draft.lines[k]!.plain));
        draft.mark(k, 'press_header', 'clean/press-issuer');
      }
    }
  }
  return names;
}

/** Takes the issuer's names from the heads of a sheet that stand below the text's beginning: `교육부 보도자료`. */
export function readSheetsBelow(draft: Draft, from: number, until: number, words: PressWords): string[] {
  const names: string[] = [];
  for (const i of draft.free(from, until)) {
    const before = sheetOf(draft.lines[i]!, words);
    if (!before || /[은는이가의]$/.test(before)) continue;
    draft.mark(i, 'press_header', 'clean/press-sheet');
    names.push(...bodiesOf(before));
  }
  return names;
}

/** Marks the mottos beside the sheet's name, each with the body's name at its end: `국민과 함께, 고운부`. Gives the names. */
export function markMottos(draft: Draft, until: number, words: PressWords): string[] {
  const names: string[] = [];
  for (const i of draft.free(0, until)) {
    const { plain } = draft.lines[i]!;
    const name = /^[^,!]{4,30}[,!] ?(?<name>[가-힣]{3,12})$/.exec(plain)?.groups?.name;
    const isBeside = [i - 2, i - 1, i + 1, i + 2].some((k) => draft.ruleOf(k) === 'clean/press-sheet');
    if (!name || !isBeside || !isOffice(name, words)) continue;
    draft.mark(i, 'press_header', 'clean/press-motto');
    names.push(name);
  }
  return names;
}

/** What stands before the `보도자료` of a line that says no more than that; undefined for any other line. */
function sheetOf({ plain, tight }: PressLine, words: PressWords): string | undefined {
  if (tight.length > 40) return undefined;
  for (let at = 0; at < plain.length; at++) {
    if (at > 0 && plain[at - 1] !== ' ' && !/[[(<【]/.test(plain[at - 1]!)) continue;
    const found = words.labels.allAt(plain, at).filter(({ values }) => values.some((row) => row.is === 'sheet'));
    const end = found.at(-1)?.end;
    if (end === undefined || !/^[\s\])>】<]*(?:제? ?[\d-]+ ?호)?[\s\])]*$/.test(plain.slice(end))) continue;
    const before = plain.slice(0, at).replace(/^[\s[(<【]+|[\s[(<【>]+$/g, '');
    const isBody =
      before.length <= 2 || before.split(SEVERAL).every((name) => isOffice(name.split(' ').at(-1)!, words));
    return isBody ? before : undefined;
  }
  return undefined;
}

const bodiesOf = (text: string): string[] =>
  text
    .split(SEVERAL)
    .map(withoutSpokesperson)
    .filter((name) => name.length > 2 || /^[A-Z]{2}$/.test(name));

/** A line that is a body's name and nothing else, or its logo in Latin letters. */
const isBodyLine = ({ plain }: PressLine, words: PressWords): boolean =>
  /^[A-Za-z-]{2,12}$/.test(plain) ||
  (plain.length <= 30 &&
    plain
      .split(SEVERAL)
      .every((name) => /^[가-힣A-Za-z ]{3,}$/.test(name) && name.split(' ').every((word) => isOffice(word, words))));

/** Marks names of bodies and sites that are left above the title. */
export function readSite(draft: Draft, until: number, words: PressWords): string[] {
  const names: string[] = [];
  for (const i of draft.free(0, until)) {
    const line = draft.lines[i]!;
    const name = line.plain
      .replace(/ ?(?:공식 ?)?(?:홈페이지|누리집|대표 ?누리집)$/, '')
      .replace(/(?<=[시군구도])청$/, '');
    if (name.length > 20 || !isBodyLine({ ...line, plain: name }, words)) continue;
    draft.mark(i, 'press_header', 'clean/press-issuer');
    names.push(name);
  }
  return names;
}

/** `이 자료는 ○○의 보도자료를 전재하여 제공함을 알려드립니다`, `뉴스 제공 ○○`, `[자료제공 : ○○]`. */
export function issuersOnPage(lines: readonly PressLine[]): string[] {
  return lines.flatMap(({ plain }) => {
    const match =
      /이 자료는 (.{2,30}?)의 (?:보도)?(?:보도|참고|설명|해명)?자료를 전재/.exec(plain) ??
      /^뉴스 ?제공:? ?(.{2,30})$/.exec(plain) ??
      /[[(]자료 ?(?:제공|출처) ?: ?([^(\])]{2,30}?) ?[(\])]/.exec(plain.slice(-80)) ??
      /이 보도자료는 (.{2,30}?)가\(이\) 작성해/.exec(plain);
    return match ? [match[1]!.trim()] : [];
  });
}

/** The body with which the text begins: `산업통상부(장관 …)는`, `국세청은`. */
export function issuerOfLead(lead: string, words: PressWords): string | undefined {
  const text = lead.replace(/^[□■○ㅇ◦❍◯o*\s-]+/, '').slice(0, 80);
  const match = /^([가-힣A-Za-z·& ]{2,40}?)(?:\(|(?:은|는|이|가|와|과) )/.exec(text);
  if (!match) return undefined;
  const parts = match[1]!.split(' ');
  const last = parts.at(-1)!;
  if (isOffice(last, words)) return parts.length <= 2 ? match[1]! : last;
  return text[match[1]!.length] === '(' && /^\((?:대표|사장|회장|원장|이사장|총장)/.test(text.slice(match[1]!.length))
    ? last
    : undefined;
}

/** The name as the tables know it. */
export function canonicalBody(name: string, day: string | null, lexicon: Lexicon): NamedBody {
  const rows = lexicon.derived('clean/press-bodies', ({ organizations }) => {
    const byName = new Map<string, OrganizationRow[]>();
    for (const row of organizations)
      for (const key of [row.name, ...(row.names ?? [])]) byName.set(key, [...(byName.get(key) ?? []), row]);
    return byName;
  });
  const found = rows.get(name) ?? [];
  const holds = (row: OrganizationRow): boolean => !day || ((row.from ?? '') <= day && day <= (row.to ?? '9999'));
  return { name, canonical: (found.find(holds) ?? found[0])?.name ?? name };
}

/** A spokesperson's office speaks for the body that it belongs to. */
export const withoutSpokesperson = (name: string): string =>
  name.replace(/ ?(?:대변인실?|홍보담당관실?|공보담당관실?|공보실|홍보실)$/, '');
