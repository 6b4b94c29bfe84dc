import type { Lexicon } from '../../data/lexicon.ts';
import { breaksOff, isProse, startsInsideWord } from '../prose.ts';
import { authorReader } from './author.ts';
import { cutAfter, cutBefore, type Draft, folded } from './draft.ts';
import { labelledStamps } from './stamps.ts';
import { glueAt, isMarkedSubtitle } from './subtitle.ts';

/** A title is no shorter once all is cut off. */
const SHORTEST = 8;
const LONGEST_LINE = 60;

/** Cuts off a title's line what is not the title: the site's name before or after it, a stamp, a reporter, a subtitle. */
export function cutHeading(
  page: string,
  heading: Draft,
  article: string,
  isOutlet: (text: string) => boolean,
  lexicon: Lexicon,
): void {
  const prefix = sitePrefixEnd(heading.text, isOutlet);
  if (prefix > 0) cutBefore(page, heading, prefix, 'outlet', 'site-prefix');
  for (
    let suffix = siteSuffixAt(heading.text, isOutlet);
    suffix >= SHORTEST;
    suffix = siteSuffixAt(heading.text, isOutlet)
  )
    cutAfter(page, heading, suffix, 'outlet', 'site-suffix');
  const stamp = labelledStamps(heading.text, lexicon).find(({ time, value }) => time !== null && value !== null);
  if (stamp && stamp.span.start >= SHORTEST) {
    const before = heading.text.slice(0, stamp.span.start).replace(/[\s:|[(]+$/, '');
    const title =
      stamp.label && before.endsWith(stamp.label)
        ? before.slice(0, -stamp.label.length).replace(/[\s:|[(/]+$/, '')
        : before;
    if (title.length >= SHORTEST) cutAfter(page, heading, title.length, 'stamp', 'stamp-glued');
  }
  const author = authorReader(lexicon).find(heading.text).at(-1);
  if (
    author &&
    author.start >= SHORTEST &&
    /^[^\p{L}\p{N}]{0,20}(?:[\w.+-]{1,40}@\S{0,60})?[^\p{L}\p{N}]{0,20}$/u.test(heading.text.slice(author.end))
  )
    cutAfter(page, heading, author.start, 'byline', 'byline-glued');
  const glue = glueAt(heading.text, article, lexicon);
  if (glue > 0) heading.split = folded(page, heading).toSource({ start: glue, end: glue }).start;
}

/** Headlines that break off so are not at their end: `…직접투자는 152.3억`, `…320억 들여`. */
const OPEN_END =
  /(?:[을를은는의에와과]|에서|으로|하는|위한|대한|위해|통해|맞아|들여|따라|앞두고|하고|하며|\d[조억만천백]?|,)$/;

/** Whether a title goes on in the next line. */
export function titleGoesOn(title: string, next: string, isWrapped: boolean): boolean {
  if (isMarkedSubtitle(next) || isProse(next) || next.length > LONGEST_LINE) return false;
  return (
    OPEN_END.test(title) ||
    (title.split('"').length % 2 === 0 && next.includes('"')) ||
    (isWrapped && breaksOff(title)) ||
    startsInsideWord(next)
  );
}

/** `새결일보 - …`, `새결일보 > 지역 | …`; 0 for none. */
function sitePrefixEnd(title: string, isOutlet: (text: string) => boolean): number {
  const prefix = /^(?<site>[^|<>:-]{2,20}?)(?: ?(?:[|>]|::)(?: ?[^|<>:]{1,12} ?[|>])*| -) ?/.exec(title);
  return prefix && isOutlet(prefix.groups!.site!.trim()) && title.length - prefix[0].length >= SHORTEST
    ? prefix[0].length
    : 0;
}

/** What a broadcaster calls its programmes, and the day on which one was on. */
const PROGRAMME = /뉴스|방송|투데이|와이드|데스크|기사본문|(?:19|20)\d\d[.-]\d{1,2}/;

/** ` | 전주MBC 220715 방송`, ` < 정치 < 기사본문 - 해오름일보`, ` - 새결일보`; -1 for none. */
function siteSuffixAt(title: string, isOutlet: (text: string) => boolean): number {
  const chain = / < [^<]{1,20}(?: < [^<]{1,20}){0,3}(?: - [^<]{2,30})?$/.exec(title);
  if (chain) return chain.index;
  // 고운시, … 만든다 > 언론보도
  const board = / > [가-힣 ]{2,12}$/.exec(title);
  if (board) return board.index;
  // (2022.07.15/뉴스데스크/전주MBC)
  const aired = / ?[([](?:19|20)\d\d[.\d-]{2,8} ?[/|][^()[\]]{2,30}[)\]]$/.exec(title);
  if (aired) return aired.index;
  const suffix = / ?(?:\||::|ㅣ|(?<= )[-:]) ?(?<site>[^|:]{2,30})(?:::)?$/.exec(title);
  if (!suffix) return -1;
  const name = suffix.groups!.site!.replace(/(?: ?\d{4,8}(?: 방송)?| 방송| 뉴스)$/, '').trim();
  // a bar cuts a programme's name off, too: ` | 뉴스데스크`
  const isProgramme = /^ ?(?:\||::)/.test(suffix[0]) && PROGRAMME.test(name);
  return isOutlet(name) || isProgramme ? suffix.index : -1;
}
