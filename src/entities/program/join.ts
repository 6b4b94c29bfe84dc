import { fold } from '../../korean/fold.ts';
import type { Field } from '../../model/article.ts';
import type { DateEntity, MoneyEntity } from '../../model/generated/record.ts';
import type { Mention } from '../../model/mention.ts';
import type { ProgramReading } from '../../model/reading/program.ts';
import type { Span } from '../../text/span.ts';
import { sentenceAt, sentencesOf } from '../sentences.ts';
import { type Rank, rankOf } from './amounts.ts';
import { comesBack, ofOther, topicBefore } from './topic.ts';
import type { ProgramWords } from './words.ts';

type Name = Mention<ProgramReading>;

/** An amount and the program that the words around it give it to. */
export interface Claim {
  readonly money: MoneyEntity;
  readonly name: Name;
  readonly rank: Rank;
}

/** How far before and behind an amount words speak of it. */
const NEAR = 40;
const SAME_SENTENCE = 140;
/** How many names before an amount its sentence can come back to. */
const BACK = 4;
/** How many sentences later a text can come back to a name. */
const FARTHEST = 8;
const CLOSED =
  /^['"」』]?(?: ?(?:조성|구축|추진|건립|건설|설치|확충|개발|운영))?(?: ?(?:사업|과제|프로젝트|프로그램|공사))?/;
const BRACKET = new RegExp(`${CLOSED.source} ?\\([^()]*$`);
/** The name itself, its particle, perhaps a year or a period, then the amount. */
const ADJACENT = new RegExp(`${CLOSED.source}(?:에는|에도|에|은|는|의|이|가)? ?(?:약 |총 )?$`);
const INTO =
  /^(?:여 ?원)?(?:으로|(?:이|을|를|의)? ?(?:규모의|규모|들여|들인|들이는|투입해|투입하는|투입되는|투입할|들어가는|상당의|확보해))(?:,? [^ .\n]+(?:까지|부터|에|에서|간|년|월|일))* ?['"「]?$/;
/** What follows a name of which an amount is said: `에는`, `의 총사업비`, a bracket. */
const SAID_OF =
  /^['"」』]?(?: ?(?:조성|건립|구축|건설)?(?: ?(?:사업|공사|착공식))?)?(?:(?:에|에는|에도|은|는|이|가|을|를)?(?: |\()|의 (?:총|전체 )?(?:사업비|예산|공사비))/;

/** One field as the joining sees it: its sentences, its names, its money and dates in order. */
export interface Page {
  readonly field: Field;
  readonly sentences: readonly Span[];
  readonly names: readonly Name[];
  readonly money: readonly MoneyEntity[];
  readonly dates: readonly DateEntity[];
}

export function pageOf(
  field: Field,
  names: readonly Name[],
  money: readonly MoneyEntity[],
  dates: readonly DateEntity[],
): Page {
  const here = <T extends { at: { field: string; start: number } }>(list: readonly T[]): T[] =>
    list.filter(({ at }) => at.field === field.name).sort((a, b) => a.at.start - b.at.start);
  return {
    field,
    sentences: sentencesOf(field.text),
    names: names.filter((name) => name.field === field).sort((a, b) => a.span.start - b.span.start),
    money: here(money),
    dates: here(dates),
  };
}

/** Which program each amount of a field is the budget of, as far as the text says so. */
export function claimsOf(page: Page, words: ProgramWords, title: Name | null): Claim[] {
  return page.money.flatMap((money) => {
    const { text } = page.field;
    const sentence = page.sentences[sentenceAt(page.sentences, money.at.start)]!;
    const before = fold(text.slice(Math.max(sentence.start, money.at.start - NEAR), money.at.start));
    const after = fold(text.slice(money.at.end, Math.min(sentence.end, money.at.end + NEAR)));
    const rank = rankOf(money, before, after, words);
    return rank === 0 ? [] : (ownerOf(page, money, sentence, rank, title, words) ?? []);
  });
}

function ownerOf(
  page: Page,
  money: MoneyEntity,
  sentence: Span,
  rank: Rank,
  title: Name | null,
  words: ProgramWords,
): Claim | undefined {
  const { names, field } = page;
  const next = firstFrom(names, money.at.start);
  const claim = (name: Name, given: Rank = rank): Claim => ({ money, name, rank: given });
  const last = names[nearestBefore(page, money, sentence, next)];
  const between = (name: Name): string => fold(field.text.slice(name.span.end, money.at.start));
  const inReach = last && last.span.start >= sentence.start && money.at.start - last.span.end <= SAME_SENTENCE;
  if (inReach && BRACKET.test(between(last))) return claim(last, rank < 3 ? 3 : rank);
  const coming = names[next];
  const ahead =
    coming && coming.span.start - money.at.end < 60 ? fold(field.text.slice(money.at.end, coming.span.start)) : '';
  if (coming && coming.span.start < sentence.end && INTO.test(ahead)) return claim(coming, rank < 3 ? 3 : rank);
  if (inReach) {
    // 응급의료센터 5곳에: some of a kind, no project
    if (last.reading.as === 'works' && /^ ?\d+ ?(?:곳|개|군데|동)/.test(between(last))) return undefined;
    if (isJoint(page, nearestBefore(page, money, sentence, next))) return undefined;
    const adjacent = ADJACENT.test(withoutDates(page, last.span.end, money.at.start));
    return rank > 1 || adjacent ? claim(last, rank < 2 ? 2 : rank) : undefined;
  }
  const before = earlier(page, money, sentence, rank, next, title, words);
  if (before) return before;
  const topic = topicBefore(page, money, sentence, rank, next, title, words);
  return topic && claim(topic);
}

/** Whether a name ends a list of names, for all of which an amount then is: `'A'와 'B'에 391억 원`. */
function isJoint({ names, field }: Page, at: number): boolean {
  const [before, last] = [names[at - 1], names[at]];
  if (!before || !last || before.span.end > last.span.start || last.span.start - before.span.end > 8) return false;
  return /^['"」』]? ?(?:(?:와|과|및|·|,)) ?['"「『]?$/.test(fold(field.text.slice(before.span.end, last.span.start)));
}

/** The nearest name before an amount in its sentence; a mere term or building only where the amount is said of it. */
function nearestBefore({ names, field }: Page, money: MoneyEntity, sentence: Span, next: number): number {
  let at = next - 1;
  for (; at >= Math.max(0, next - 2 * BACK) && names[at]!.span.start >= sentence.start; at--) {
    const { span, reading } = names[at]!;
    if (reading.as === 'program') return at;
    const between = fold(field.text.slice(span.end, money.at.start));
    if (between.length < NEAR && SAID_OF.test(between)) return at;
  }
  return -1;
}

/** The program that a sentence without a name goes on about. */
function earlier(
  page: Page,
  money: MoneyEntity,
  sentence: Span,
  rank: Rank,
  next: number,
  title: Name | null,
  words: ProgramWords,
): Claim | undefined {
  const { names, field, sentences } = page;
  const said = fold(field.text.slice(Math.max(sentence.start, money.at.start - SAME_SENTENCE), money.at.start));
  const here = sentenceAt(sentences, sentence.start);
  let nearest = true;
  for (let i = next - 1, seen = 0; i >= Math.max(0, next - 4 * BACK) && seen < BACK; i--) {
    const name = names[i]!;
    if (name.reading.as === 'term') continue;
    seen++;
    const apart = here - sentenceAt(sentences, name.span.start);
    if (apart > FARTHEST) return undefined;
    if (apart === 0) continue;
    const again = said.includes(tailOf(name.reading.name)) || (nearest && comesBack(said, name.reading.name));
    if (again && (rank > 1 || said.length < NEAR)) return { money, name, rank };
    // the next sentence may go on without naming it, the one after that only where no other amount came between
    if (ofOther(withoutDates(page, sentence.start, money.at.start), name.reading.name, words)) return undefined;
    const isOther = title?.reading.as === 'program' && title.reading.name !== name.reading.name;
    const goesOn = apart === 1 || (apart === 2 && rank > 2 && !isOther && noMoney(page, name.span.end, sentence.start));
    // a text on something else names works in passing
    const enough = name.reading.as === 'works' ? rank > 2 && apart === 1 && !isOther : rank > 1;
    if (nearest && goesOn && enough) return { money, name, rank };
    if (name.reading.as === 'program') nearest = false;
  }
  return undefined;
}

const noMoney = ({ money }: Page, from: number, to: number): boolean =>
  (money[firstFrom(money, from)]?.at.start ?? to) >= to;

/** The word by which a text comes back to a program: 실증센터 of `전기차 사용후 배터리 재활용 실증센터`. */
function tailOf(name: string): string {
  const tail = name.slice(name.lastIndexOf(' ') + 1);
  return tail.length > 2 ? tail : name;
}

/** What stands between two places, without the dates in it. */
export function withoutDates({ field, dates }: Page, from: number, to: number): string {
  let rest = '';
  let at = from;
  for (let i = firstFrom(dates, from); i < dates.length && dates[i]!.at.end <= to; i++) {
    rest += field.text.slice(at, dates[i]!.at.start);
    at = Math.max(at, dates[i]!.at.end);
  }
  return fold(
    (rest + field.text.slice(at, to))
      .replace(/(?:까지|부터|간)(?= |$)/g, '')
      .replace(/\( ?\) ?/g, '')
      .replace(/ {2,}/g, ' '),
  );
}

/** The index of the first item that starts at or behind an offset. */
export function firstFrom(items: readonly ({ at: { start: number } } | { span: Span })[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    if (('span' in item ? item.span.start : item.at.start) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
