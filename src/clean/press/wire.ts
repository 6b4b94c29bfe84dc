import type { Draft } from './draft.ts';

// 서울--(뉴스와이어)-- · (서울=뉴스와이어)
const PLACE = /^(?:[가-힣]{2,10} ?--+ ?\((?:뉴스와이어|코리아뉴스와이어)\) ?--+|\([가-힣]{2,10}=뉴스와이어\))/;
const ABOUT = /^(?:About )?(.{2,30}?) ?(?:개요|소개)$/;

/** Marks what newswires add to a release: the place before its first sentence, the paragraph about the company, its site. */
export function markWire(draft: Draft, start: number, tail: number): { readonly issuer: string[] } {
  const { lines } = draft;
  const at = lines.findIndex(({ plain }) => PLACE.test(plain));
  if (at < 0 || at >= tail) return { issuer: [] };
  markPlace(draft, at);
  // the company's name stands alone above its date
  const alone = lines.findIndex(
    ({ plain }, i) =>
      i > 0 && i < start && plain.length <= 20 && /^(?:19|20)\d\d-\d\d-\d\d/.test(lines[i + 1]?.plain ?? ''),
  );
  const issuer: string[] = [];
  if (
    alone > 0 &&
    draft.isFree(alone) &&
    lines.slice(start, tail).some(({ plain }) => plain.includes(lines[alone]!.plain))
  ) {
    draft.mark(alone, 'press_header', 'clean/press-issuer');
    issuer.push(lines[alone]!.plain.replace(/^뉴스 ?제공:? ?/, ''));
  }
  const about = lines.findIndex(({ plain }, i) => i > start && i < tail && ABOUT.test(plain));
  if (about >= 0)
    for (let i = about; i < tail && !/^(?:웹사이트|연락처|홈페이지)/.test(lines[i]!.plain); i++)
      if (draft.isFree(i)) draft.mark(i, 'other', 'clean/press-about-company');
  for (let i = start; i < tail; i++)
    if (/^(?:웹사이트|홈페이지) ?:/.test(lines[i]!.plain)) draft.mark(i, 'contact', 'clean/press-site');
  return { issuer };
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
