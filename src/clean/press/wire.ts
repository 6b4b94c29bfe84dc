import type { Draft } from './draft.ts';

// 서울--(뉴스와이어)-- · (서울=뉴스와이어)
const PLACE = /^(?:[가-힣]{2,10} ?--+ ?\((?:뉴스와이어|코리아뉴스와이어)\) ?--+|\([가-힣]{2,10}=뉴스와이어\))/;
// 누리셀텍 소개 · [회사 소개] · ■ 한빛메디온 개요 · About Nuri
const ABOUT = /^[^가-힣A-Za-z]{0,3}(?:About (?<english>.{2,30})|(?<name>.{2,30}?) ?(?:개요|소개))[\]>〉】]?$/;
const SITE = /^(?:웹사이트|홈페이지) ?:/;

/** Marks what companies and newswires add to a release: the place before its first sentence, the paragraph about the company, its site. */
export function markWire(draft: Draft, start: number, tail: number): { readonly issuer: string[] } {
  const { lines } = draft;
  markAbout(draft, start, tail);
  const at = lines.findIndex(({ plain }) => PLACE.test(plain));
  if (at < 0 || at >= tail) return { issuer: [] };
  markPlace(draft, at);
  for (let i = start; i < tail; i++) if (SITE.test(lines[i]!.plain)) draft.mark(i, 'contact', 'clean/press-site');
  // the company's name stands alone above its date
  const alone = lines.findIndex(
    ({ plain }, i) =>
      i > 0 && i < start && plain.length <= 20 && /^(?:19|20)\d\d-\d\d-\d\d/.test(lines[i + 1]?.plain ?? ''),
  );
  if (!draft.isFree(alone) || !lines.slice(start, tail).some(({ plain }) => plain.includes(lines[alone]!.plain)))
    return { issuer: [] };
  draft.mark(alone, 'press_header', 'clean/press-issuer');
  return { issuer: [lines[alone]!.plain.replace(/^뉴스 ?제공:? ?/, '')] };
}

/** What a company says of itself below its release: from a heading with its name up to its site or its contacts. */
function markAbout(draft: Draft, start: number, tail: number): void {
  const { lines } = draft;
  const about = lines.findIndex(({ plain }, i) => i > start && i < tail && isAbout(plain, lines[start]?.plain ?? ''));
  if (about < 0) return;
  for (
    let i = about;
    i < tail && !SITE.test(lines[i]!.plain) && !/^(?:연락처|문의|담당|언론)/.test(lines[i]!.plain);
    i++
  )
    if (draft.isFree(i)) draft.mark(i, 'other', 'clean/press-about-company');
}

/** The heading names the company that the first sentence names, before its head: `누리셀텍(대표 반소율)`. */
function isAbout(plain: string, lead: string): boolean {
  const match = plain.length <= 40 ? ABOUT.exec(plain) : null;
  if (!match) return false;
  const { english, name } = match.groups!;
  if (english !== undefined || name === '회사' || name === '기업') return /\((?:대표|사장|회장|의장|CEO)/.test(lead);
  return (
    lead.includes(`${name}(`) ||
    lead.includes(`${name}은 `) ||
    lead.includes(`${name}는 `) ||
    lead.includes(`${name}이 `) ||
    lead.includes(`${name}가 `)
  );
}

function markPlace(draft: Draft, at: number): void {
  const line = draft.lines[at]!;
  const rule = 'clean/press-wire-place';
  const { length } = PLACE.exec(line.plain)![0];
  if (line.plain.length - length < 3) {
    draft.mark(at, 'dateline', rule);
    return;
  }
  const place = line.place({ start: 0, end: length });
  const text = line.place({ start: length + /^ */.exec(line.plain.slice(length))![0].length, end: line.plain.length });
  draft.parts(at, [
    { span: place, zone: 'dateline', rule },
    { span: text, zone: 'body', rule: 'clean/press-body' },
  ]);
}
