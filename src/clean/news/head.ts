import type { Lexicon } from '../../data/lexicon.ts';
import { fold } from '../../korean/fold.ts';
import type { Author } from '../../model/generated/record.ts';
import type { Head } from '../../model/head.ts';
import { addressOf, EMAIL, EMAILS } from './author.ts';
import { bylineReader } from './byline.ts';
import { domainIn, ownersOf } from './copyright.ts';
import type { Draft } from './draft.ts';
import type { Layout } from './layout.ts';
import { chooseOutlet } from './outlet.ts';
import { findShown } from './shown.ts';

/** Reads the values that stand around the text: who wrote it, for whom, and every date that the page shows. */
export function collectHead(
  page: string,
  layout: Layout,
  lexicon: Lexicon,
): Pick<Head, 'byline' | 'outlet' | 'stamps' | 'tables'> {
  return {
    byline: authorsOf(page, layout, lexicon),
    outlet: outletOf(page, layout, lexicon),
    stamps: findShown(page, layout, lexicon),
    tables: layout.tables,
  };
}

/** Zones between the text and the last byline; what stands below any other is of another article. */
export const NEAR_TEXT: ReadonlySet<string> = new Set([
  'copyright',
  'byline',
  'tip_box',
  'end_mark',
  'stamp',
  'page_furniture',
  'share_buttons',
  'portal_notice',
  'tags',
  'comments',
  'subscription',
  'caption',
  'advertisement',
  'media_player',
  'font_size',
  'outlet',
]);

/** A line that holds an address and nothing else is no longer. */
const LONGEST_ADDRESS = 60;

function authorsOf(page: string, { drafts, region, openings }: Layout, lexicon: Lexicon): Author[] {
  const bylineOf = bylineReader(lexicon);
  const byName = new Map<string, Author>();
  const add = (author: Author): void => {
    const known = byName.get(author.name);
    byName.set(author.name, {
      name: author.name,
      role: known?.role ?? author.role,
      email: known?.email ?? author.email,
    });
  };
  for (const { authors } of openings) authors.forEach(add);
  let above: string | undefined;
  let nearby = true;
  let inComments = false;
  for (const [i, draft] of drafts.entries()) {
    if (i >= region.end && !NEAR_TEXT.has(draft.mark?.zone ?? 'other') && draft.mark?.rule !== 'other-articles')
      nearby = false;
    if (!nearby) break;
    if (i >= region.end && draft.mark?.zone === 'comments') inComments = true;
    // who comments gives neither role nor address
    for (const text of bylineTexts(page, draft)) {
      const found = bylineOf(text)?.authors ?? [];
      for (const author of found) if (!inComments || author.role || author.email) add(author);
      // the addresses of several stand together, in their order: ◎공감언론 온샘뉴스 na@onsaem.kr, han@onsaem.kr
      const addresses = found.length === 0 ? [...text.matchAll(EMAILS)] : [];
      const nameless = [...byName.values()].filter(({ email }) => email === null);
      if (addresses.length > 1 && addresses.length === nameless.length)
        for (const [k, author] of nameless.entries()) add({ ...author, email: addressOf(addresses[k]![0]) });
      // the address stands alone below the name
      const address = found.length === 0 && text.length <= LONGEST_ADDRESS ? EMAIL.exec(text)?.[0] : undefined;
      const last = above === undefined ? undefined : byName.get(above);
      if (address && last && last.email === null) add({ ...last, email: addressOf(address) });
      above = found.length === 1 ? found[0]!.name : undefined;
    }
  }
  return [...byName.values()];
}

/** The bylines of a line: the line itself, or what was cut off its ends. */
function bylineTexts(page: string, { mark, text, before, after }: Draft): string[] {
  const cut = [...before, ...after].filter(({ zone, rule }) => zone === 'byline' || rule === 'clean/head-glued');
  const whole = mark?.zone === 'byline' || mark?.zone === 'stamp' || mark?.rule === 'other-articles';
  return [...cut.map(({ span }) => fold(page.slice(span.start, span.end))), ...(whole ? [text] : [])];
}

function outletOf(page: string, { drafts, region, openings }: Layout, lexicon: Lexicon) {
  const names: { name: string; weight: number; domain: string | null }[] = [];
  for (const { outlet } of openings) if (outlet) names.push({ name: outlet, weight: 3, domain: null });
  let notices = 0;
  const readNotice = (text: string): void => {
    const domain = domainIn(text);
    for (const [rank, name] of ownersOf(text).entries())
      names.push({ name, weight: (notices === 0 ? 3 : 1.5) - rank * 1.5, domain });
    notices++;
  };
  for (const [i, { mark, text, after }] of drafts.entries()) {
    if (mark?.zone === 'copyright' && notices < 3) readNotice(text);
    for (const { zone, span } of after)
      if (zone === 'copyright' && notices < 3) readNotice(fold(page.slice(span.start, span.end)));
    const source =
      /^(?:출처|원본 기사 보기|원문 출처|자료출처) ?[:=|] ?(?<name>[\p{L}\p{N} ]{2,15}?)(?= ?(?:https?|www|[^\p{L}\p{N} ]|$))/u.exec(
        text,
      )?.groups?.name;
    if (source && text.length <= 80) names.push({ name: source.trim(), weight: 6, domain: domainIn(text) });
    if (mark?.zone === 'outlet' && i < region.start)
      names.push({ name: text.replace(/ [A-Z][A-Z ]+$/, ''), weight: 2, domain: null });
  }
  return chooseOutlet(names, lexicon);
}
