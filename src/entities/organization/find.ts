import type { Lexicon } from '../../data/lexicon.ts';
import { isNameCode, wordEnd } from '../../korean/word.ts';
import type { Article, Field } from '../../model/article.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { OrganizationReading } from '../../model/reading/organization.ts';
import { definedNames, findDefined } from './defined.ts';
import type { Found } from './found.ts';
import { findApart, findGlued, findNamed, wholeCommitteeBehind } from './named.ts';
import { ownBodyAt } from './own.ts';
import { findInTwoWords, findUnlisted } from './unlisted.ts';

/** All mentions of bodies in an article, in reading order. */
export function findOrganizations(article: Article, lexicon: Lexicon): Mention<OrganizationReading>[] {
  const walked = article.fields.map((field) => ({ field, found: settleLists(walk(field, lexicon)) }));
  const defined = definedNames(walked, lexicon);
  const all = walked.map(({ field, found }) => ({ field, found: findDefined(field, found, defined) }));
  const named = new Set(
    all.flatMap(({ field, found }) => found.map(({ start, end }) => field.folded.text.slice(start, end))),
  );
  // 예결위 may be one of 국회 or of a council: without 국회 in the text, or with a council, it says neither
  const parliament =
    [...named].some((name) => name.startsWith('국회')) && ![...named].some((name) => name.endsWith('의회'));
  const council = [...named].some((name) => name.endsWith('의회') && name !== '국회');
  return all.flatMap(({ field, found }) =>
    found
      .map((one) => (council && one.reading.as === 'committee' ? ofCouncil(one) : one))
      .filter(({ reading }) => reading.as !== 'committee' || parliament)
      .map(({ start, end, rule, reading }) => mentionOf(field, { start, end }, rule, reading)),
  );
}

/** The committee that councils have as 국회 has, by its full name. */
const LOCAL = '예산결산특별위원회';

/** 예산결산특별위원회 in a text on a council: that council's. */
const ofCouncil = (one: Found): Found =>
  one.reading.name === LOCAL
    ? {
        ...one,
        reading: {
          ...one.reading,
          as: 'own',
          own: { level: '의회', tail: '' },
          kind: 'committee',
          part: LOCAL,
        },
      }
    : one;

const MARKS = '㈜㈶㈔(市道郡區美日英獨佛';

/** One pass over a field, word by word. */
function walk(field: Field, lexicon: Lexicon): Found[] {
  const text = field.folded.text;
  const found: Found[] = [];
  for (let at = 0; at < text.length; ) {
    const isWord = isNameCode(text.charCodeAt(at));
    if (!isWord && !MARKS.includes(text[at]!)) {
      at++;
      continue;
    }
    const here =
      longer(findApart(lexicon, text, at), findNamed(lexicon, field, at)) ??
      findInTwoWords(lexicon, field, at) ??
      findOwn(lexicon, text, at) ??
      findUnlisted(lexicon, field, at) ??
      (isWord ? findGlued(lexicon, text, at, wordEnd(text, at)) : undefined);
    if (here) found.push(here);
    at = here ? Math.max(here.end, at + 1) : isWord ? wordEnd(text, at) : at + 1;
    // what is glued to a name is no name of its own
    if (here && isNameCode(text.charCodeAt(at - 1))) at = wordEnd(text, at);
  }
  return found;
}

/** 국회 입법조사처 is one name, not 국회 and more. */
const longer = (a: Found | undefined, b: Found | undefined): Found | undefined => (a && (!b || a.end > b.end) ? a : b);

function findOwn(lexicon: Lexicon, text: string, at: number): Found | undefined {
  const own = ownBodyAt(lexicon, text, at);
  if (!own) return undefined;
  const { end, level, tail } = own;
  const name = text.slice(at, end);
  // 도의회 교육위원회는
  const stop = tail === '의회' ? wholeCommitteeBehind(text, end) : undefined;
  const part = stop === undefined ? {} : { part: text.slice(end + 1, stop) };
  return {
    start: at,
    end: stop ?? end,
    rule: 'organization/own',
    reading: { as: 'own', name, kind: null, own: { level, tail }, ...part, certainty: 'stated' },
  };
}

/** How far apart the names of a list may stand. */
const LIST_GAP = 24;

/** A name in a list is a body or a place as the one behind it is; what is a place is no mention. */
function settleLists(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  let next: Found | undefined;
  for (let i = found.length - 1; i >= 0; i--) {
    const one = found[i]!;
    const near = next && next.start - one.end < LIST_GAP ? (next.sense ?? 'body') : 'place';
    const settled: Found = one.sense === 'next' ? { ...one, sense: near } : one;
    next = settled;
    if (settled.sense !== 'place') kept.push(settled);
  }
  return kept.reverse();
}
