import { fold } from '../../korean/fold.ts';
import { placeOf } from '../../model/article.ts';
import type { MoneyEntity, ProgramEntity } from '../../model/generated/record.ts';
import type { Context } from '../kind.ts';
import { sentenceAt } from '../sentences.ts';
import { zoneWords } from '../zone/words.ts';
import { sharesOf } from './funding.ts';
import { type Claim, claimsOf } from './join.ts';
import { namesByMoney } from './named.ts';
import { type Page, pageOf } from './page.ts';
import { beginningAt, joined, labelledPeriod, periodAt, periodBehind, yearBefore, yearOf } from './period.ts';
import { topicOf } from './topic.ts';
import { type ProgramWords, programWords } from './words.ts';

/** The programs of an article, and the amounts that belong to each. */
export interface Joined {
  readonly programs: ProgramEntity[];
  readonly owners: ReadonlyMap<MoneyEntity, ProgramEntity>;
}

/** How many mentions of a budget, and of a program, are asked for the period. */
const SAID_AGAIN = 5;

type Names = Context['mentions']['programs'];

/** One entry per program, with its whole budget, its parts and its period. */
export function joinPrograms({ article, lexicon, mentions, resolved }: Context): Joined {
  const words = programWords(lexicon);
  const [money, dates] = [resolved.money ?? [], resolved.dates ?? []];
  const found = article.fields.map((field) => pageOf(field, mentions.programs, money, dates));
  const names = [
    ...mentions.programs,
    ...found.flatMap((page) => namesByMoney({ page, words, nouns: zoneWords(lexicon) })),
  ];
  const pages = article.fields.map((field) => pageOf(field, names, money, dates));
  const keyOf = keysOf(names);
  const title = topicOf(names);
  const claims = new Map<string, Claim[]>();
  for (const page of pages)
    for (const claim of claimsOf({ page, words, title })) push(claims, keyOf(claim.name.reading.name), claim);
  const groups = new Map<string, Names[number][]>();
  for (const name of names) push(groups, keyOf(name.reading.name), name);
  const amounts = byAmount(pages, new Map([...claims].flatMap(([key, list]) => list.map(({ money }) => [money, key]))));
  const owners = new Map<MoneyEntity, ProgramEntity>();
  const programs: ProgramEntity[] = [];
  for (const [key, group] of groups) {
    const mine = claims.get(key) ?? [];
    const best = bestOf(mine);
    if (!best && !group.some((name) => isProgram(name, pages, words))) continue;
    const page = best && pages.find(({ field }) => field.name === best.money.at.field);
    const shares = best && page ? sharesOf(page, best.money) : [];
    const program = entityOf(group, best, shares, periodOf(pages, group, best, amounts));
    programs.push(program);
    for (const { money } of mine) owners.set(money, program);
    for (const money of shares) owners.set(money, program);
  }
  return { programs, owners };
}

/** Whether a name is one of a program without a budget: works only where they are being built. */
function isProgram({ reading, field, span }: Names[number], pages: readonly Page[], words: ProgramWords): boolean {
  if (reading.as !== 'works') return reading.as === 'program';
  const page = pages.find((one) => one.field === field);
  const sentence = page?.sentences[sentenceAt(page.sentences, span.start)];
  if (!sentence) return false;
  const after = fold(field.text.slice(span.end, Math.min(sentence.end, span.end + 60)));
  return words.within('build', after);
}

/** What names are compared by: without spaces and a last 사업; a name that is a part of a longer one stands for that. */
function keysOf(names: Names): (name: string) => string {
  const byTail = new Map<string, string>();
  const byHead = new Map<string, string>();
  for (const { reading, rule } of names) {
    const whole = flat(reading.name);
    const tail = flat(reading.name.slice(reading.name.lastIndexOf(' ') + 1));
    if (tail !== whole && tail.length > 2 && !byTail.has(tail)) byTail.set(tail, whole);
    // 대체 수원 of `대체 수원에 1천억원` is the 대체 수원 확보 that stands in quotation marks
    const head = flat(reading.name.slice(0, Math.max(0, reading.name.lastIndexOf(' '))));
    if (head.length > 3 && rule === 'program/quoted') byHead.set(head, whole);
  }
  return (name) => byTail.get(flat(name)) ?? byHead.get(flat(name)) ?? flat(name);
}

const flat = (name: string): string =>
  fold(name)
    .replace(/[ ·'"]/g, '')
    .replace(/(?<=.{3})사업$/, '');

/** The amount that is most plainly the whole; the first of several. */
function bestOf(claims: readonly Claim[]): Claim | undefined {
  let best: Claim | undefined;
  for (const claim of claims) if (!best || claim.rank > best.rank) best = claim;
  return best;
}

function entityOf(
  group: Names,
  best: Claim | undefined,
  shares: readonly MoneyEntity[],
  period: string | null,
): ProgramEntity {
  const strong = group.filter(({ reading }) => reading.as === 'program');
  // the longest of its names: 미세먼지 계절관리제 before 계절관리제
  const first = (strong.length > 0 ? strong : group).reduce((best, one) =>
    one.text.length > best.text.length ? one : best,
  );
  return {
    name: first.text,
    budget: best ? { amount: best.money.amount!, currency: best.money.currency } : null,
    period: period === null ? null : { value: period },
    funding: shares.map(({ kind, amount }) => ({ kind, amount: amount! })),
    rule: first.rule,
    certainty: best && best.rank < 3 ? 'derived' : 'stated',
    mentions: group.map(({ text, field, span }) => ({ text, at: placeOf(field, span) })),
  };
}

/** A place where an amount stands, and whose it is there (null: nobody's). */
interface Place {
  readonly page: Page;
  readonly at: MoneyEntity['at'];
  readonly key: string | null;
}

/** Where each amount stands, as often as it is worth looking. */
function byAmount(pages: readonly Page[], owners: ReadonlyMap<MoneyEntity, string>): ReadonlyMap<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const page of pages)
    for (const money of page.money)
      if (money.amount !== null && (places.get(money.amount)?.length ?? 0) < SAID_AGAIN)
        push(places, money.amount, { page, at: money.at, key: owners.get(money) ?? null });
  return places;
}

/** The period, from the beginning that is said beside the budget where the period has only an end. */
function periodOf(
  pages: readonly Page[],
  group: Names,
  best: Claim | undefined,
  amounts: ReturnType<typeof byAmount>,
): string | null {
  const period = endOf(pages, group, best, amounts);
  const page = best && pages.find(({ field }) => field.name === best.money.at.field);
  if (!best || !page || period === null) return period;
  return joined(beginningAt(page, best.money.at.start, best.money.at.end), period);
}

/** Beside the budget wherever it is said, else beside a name; a plan named by its year is that year's. */
function endOf(
  pages: readonly Page[],
  group: Names,
  best: Claim | undefined,
  amounts: ReturnType<typeof byAmount>,
): string | null {
  const said = best ? (amounts.get(best.money.amount!) ?? []) : [];
  const own = said.find(({ at }) => at === best?.money.at)?.key ?? null;
  for (const { page, at, key } of said) {
    if (key !== own && key !== null) continue;
    const value = periodAt(page, at.start, at.end);
    if (value !== null) return value;
    const labelled = labelledPeriod(page, at.start);
    if (labelled !== null) return labelled;
  }
  const between = best ? (pages.find(({ field }) => field.name === best.money.at.field) ?? null) : null;
  if (best && between) {
    // the sentences from the name to the budget: `2028년 상업운전을 목표로 조성한다. 총 5조 원이 …`
    const last = sentenceAt(between.sentences, best.money.at.start) - 1;
    // a program of the title is spoken of in the sentence right before
    const first = best.name.field === between.field ? sentenceAt(between.sentences, best.name.span.start) : last;
    const end = last >= Math.max(first, 0) ? between.sentences[last]!.end - 1 : -1;
    const value =
      (end < 0 ? null : (periodAt(between, end, end) ?? periodAt(between, between.sentences[last]!.start, end))) ??
      periodBehind(between, best.money.at.end);
    if (value !== null) return value;
  }
  for (const { reading, field, span } of group) {
    const page = pages.find((one) => one.field === field);
    const value =
      yearOf(reading.name) ??
      (page ? (periodAt(page, span.start, span.end) ?? labelledPeriod(page, span.start)) : null);
    if (value !== null) return value;
  }
  if (!best || !between) return null;
  const { name, money } = best;
  return (
    yearBefore(between, money.at.start) ?? (name.field === between.field ? yearBefore(between, name.span.start) : null)
  );
}

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
