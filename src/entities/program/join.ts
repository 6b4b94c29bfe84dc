import { fold } from '../../korean/fold.ts';
import type { MoneyEntity } from '../../model/generated/record.ts';
import { type Amount, amountsOf } from './amounts.ts';
import { earlierBefore, labelledBefore } from './earlier.ts';
import { firstFrom, type Name, type Page, withoutDates } from './page.ts';
import type { Rank } from './rank.ts';
import { topicBefore } from './topic.ts';
import type { ProgramWords } from './words.ts';

/** An amount and the program that the words around it give it to. */
export interface Claim {
  readonly money: MoneyEntity;
  readonly name: Name;
  readonly rank: Rank;
}

/** What the rules share that give the amounts of a field to programs. */
export interface Joining {
  readonly page: Page;
  readonly words: ProgramWords;
  /** The program that the article is about, if it is about one. */
  readonly title: Name | null;
}

/** How many names before an amount its sentence can come back to. */
const BACK = 4;
const CLOSED =
  /^['"」』]?(?: ?(?:조성|구축|추진|건립|건설|설치|확충|개발|운영))?(?: ?(?:사업|과제|프로젝트|프로그램|공사))?/;
const BRACKET = new RegExp(`${CLOSED.source} ?\\([^()]*$`);
/** The name itself, its particle, perhaps a year or a period, then the amount. */
const ADJACENT = new RegExp(`${CLOSED.source}(?:에는|에도|에|은|는|의|이|가)? ?(?:약 |총 )?$`);
const INTO =
  /^(?:여 ?원)?(?:으로|(?:이|을|를|의)? ?(?:규모의|규모|들여|들인|들이는|투입해|투입하는|투입되는|투입할|들어가는|상당의|확보해))(?:,? (?:오는|[^ .\n]+(?:까지|부터|에|에서|간|년|월|일)))* ?['"「]?$/;
/** `총사업비 10조 원의 가덕도신공항`: the whole of what is named right behind it. */
const WHOLE_OF = /^(?:여 ?원)?(?:의|짜리|이 드는) ?['"「]?$/;
/** `200억 원을 '빈집 정비 사업'에 쓴다`: before and behind the name. */
const GIVEN = /^(?:여 ?원)?(?:을|를) ?['"「]?$/;
const TO = new RegExp(`${CLOSED.source}에(?:는)? (?:쓴|쓸|쓰|투입|들|지원|배정|편성|투자)`);
/** What follows a name of which an amount is said: `에는`, `의 총사업비`, a bracket. */
const SAID_OF =
  /^['"」』]?(?: ?(?:조성|건립|구축|건설)?(?: ?(?:사업|공사|착공식))?)?(?:(?:에|에는|에도|은|는|이|가|을|를)?(?: |\()|의 (?:총|전체 )?(?:사업비|예산|공사비))/;
/** `이 가운데 인력 양성에`: what follows is a part of what was said before. */
const PART_OF = /[ ,](?:이|그|이들) ?(?:가운데|중)(?:에서)?[ ,]/;
/** `융자 규모를 지난해 300억 원에서`, `예산을 작년보다 12% 많은`: nothing but the budget itself and what it was. */
const COUNTED = /[\d,.]+ ?(?:[조억천만백]+[\d,.]*)* ?(?:여 ?)?(?:원|%|배)?(?:에서|보다)?/g;

/** Which program each amount of a field is the budget of, as far as the text says so. */
export const claimsOf = (joining: Joining): Claim[] =>
  amountsOf(joining.page, joining.words).flatMap((amount) => ownerOf(joining, amount) ?? []);

function ownerOf(joining: Joining, amount: Amount): Claim | undefined {
  const { page, words } = joining;
  const { names, field } = page;
  const { money, sentence, rank } = amount;
  const next = firstFrom(names, money.at.start);
  const claim = (name: Name, least: Rank = rank): Claim => ({ money, name, rank: rank < least ? least : rank });
  const nearest = nearestBefore(page, amount, next);
  const last = names[nearest];
  const between = last ? fold(field.text.slice(last.span.end, money.at.start)) : '';
  const inReach = last && last.span.start >= sentence.start && between.length <= 140;
  if (inReach && BRACKET.test(between)) return claim(last, 3);
  const coming = names[next];
  if (coming && coming.span.start < sentence.end && isMeant(page, amount, coming, words)) return claim(coming, 3);
  if (inReach) {
    // 응급의료센터 5곳에: some of a kind, no project
    if (last.reading.as === 'works' && /^ ?\d+ ?(?:곳|개|군데|동)/.test(between)) return undefined;
    const rest = withoutDates(page, last.span.end, money.at.start);
    if (isJoint(page, nearest) || PART_OF.test(between) || goesElsewhere(rest, words)) return undefined;
    if (amount.grown && !isPlainly(rest, words)) return undefined;
    const adjacent = ADJACENT.test(rest);
    return rank > 1 || adjacent ? claim(last, 2) : undefined;
  }
  const before = labelledBefore(joining, amount, next) ?? earlierBefore(joining, amount, next);
  if (before) return claim(before);
  const topic = topicBefore(joining, amount, next);
  return topic && claim(topic);
}

/** Whether an amount goes to what is named behind it: `3천억 원을 투입하는 X`, `총사업비 10조 원의 X`, `200억 원을 X에 쓴다`. */
function isMeant(page: Page, amount: Amount, { span }: Name, words: ProgramWords): boolean {
  if (span.start - amount.behind >= 60) return false;
  const ahead = withoutDates(page, amount.behind, span.start);
  if (INTO.test(ahead)) return true;
  if (WHOLE_OF.test(ahead))
    return words.endsWith('total', amount.before.trimEnd()) || /(?:사업비|공사비) ?$/.test(amount.before);
  return GIVEN.test(ahead) && TO.test(fold(page.field.text.slice(span.end, span.end + 30)));
}

/** Whether only the budget and what it was stand between a program and what its budget has become. */
const isPlainly = (between: string, words: ProgramWords): boolean =>
  between
    .replace(CLOSED, '')
    .replace(COUNTED, ' ')
    .split(/[ ,]+/)
    .every(
      (word) => word === '' || /^(?:을|를|은|는|이|가|도|의)$/.test(word) || words.isPlain(word) || words.isGrown(word),
    );

/** `으로 229억원, 본예산으로 `, `에 50억원, 전통시장에 `: what was said of the amount before, and of this one. */
const LISTED =
  /[조억만천]? ?원(?:을|이)?(?:,|과|와) (?:[가-힣A-Za-z0-9·]{2,} ){0,3}?([가-힣A-Za-z0-9·]{2,})(?:으로|에는|에|은|는) ?(?:약 |총 |모두 )?$/;

/** Whether another amount was given to the program, and this one goes to what is named between them. */
function goesElsewhere(rest: string, words: ProgramWords): boolean {
  const noun = LISTED.exec(rest.slice(-60))?.[1];
  return (
    noun !== undefined &&
    !words.isPlain(noun) &&
    !words.is('size', noun) &&
    !words.is('total', noun) &&
    !/^(?:여기|이)$/.test(noun)
  );
}

/** Whether a name ends a list of names, for all of which an amount then is: `'A'와 'B'에 391억 원`. */
function isJoint({ names, field }: Page, at: number): boolean {
  const [before, last] = [names[at - 1], names[at]];
  if (!before || !last || before.span.end > last.span.start || last.span.start - before.span.end > 8) return false;
  return /^['"」』]? ?(?:(?:와|과|및|·|,)) ?['"「『]?$/.test(fold(field.text.slice(before.span.end, last.span.start)));
}

/** The nearest name before an amount in its sentence; a mere term or building only where the amount is said of it. */
function nearestBefore({ names, field }: Page, { money, sentence }: Amount, next: number): number {
  let at = next - 1;
  for (; at >= Math.max(0, next - 2 * BACK) && names[at]!.span.start >= sentence.start; at--) {
    const { span, reading } = names[at]!;
    if (reading.as === 'program') return at;
    const between = fold(field.text.slice(span.end, Math.min(money.at.start, span.end + 40)));
    if (money.at.start - span.end < 40 && SAID_OF.test(between)) return at;
  }
  return -1;
}
