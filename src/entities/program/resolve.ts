import { fold } from '../../korean/fold.ts';
import { placeOf } from '../../model/article.ts';
import type { MoneyEntity, ProgramEntity } from '../../model/generated/record.ts';
import type { Context } from '../kind.ts';
import { sharesOf } from './funding.ts';
import { type Claim, claimsOf, type Page, pageOf } from './join.ts';
import { periodAt, yearOf } from './period.ts';
import { programWords } from './words.ts';

/** The programs of an article, and the amounts that belong to each. */
export interface Joined {
  readonly programs: ProgramEntity[];
  readonly owners: ReadonlyMap<MoneyEntity, ProgramEntity>;
}

type Names = Context['mentions']['programs'];

/** One entry per program, with its whole budget, its parts and its period. */
export function joinPrograms({ article, lexicon, mentions, resolved }: Context): Joined {
  const words = programWords(lexicon);
  const names = mentions.programs;
  const pages = article.fields.map((field) => pageOf(field, names, resolved.money ?? [], resolved.dates ?? []));
  const claims = new Map<string, Claim[]>();
  for (const page of pages)
    for (const claim of claimsOf(page, words)) push(claims, keyOf(claim.name.reading.name), claim);
  const groups = new Map<string, Names[number][]>();
  for (const name of names) push(groups, keyOf(name.reading.name), name);
  const owners = new Map<MoneyEntity, ProgramEntity>();
  const programs: ProgramEntity[] = [];
  for (const [key, group] of groups) {
    const mine = claims.get(key) ?? [];
    const best = bestOf(mine, group.every(({ reading }) => reading.weak) ? 2 : 1);
    if (!best && group.every(({ reading }) => reading.weak)) continue;
    const page = best && pages.find(({ field }) => field.name === best.money.at.field);
    const shares = best && page ? sharesOf(page, best.money) : [];
    const program = entityOf(group, best, shares, periodOf(pages, group, best));
    programs.push(program);
    for (const { money } of mine) owners.set(money, program);
    for (const money of shares) owners.set(money, program);
  }
  return { programs, owners };
}

/** Spaces, quotation marks and a last 사업 do not make another program. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(/[ ·'"]/g, '')
    .replace(/(?<=.{3})사업$/, '');

/** The amount that is most plainly the whole; the first of several. */
function bestOf(claims: readonly Claim[], least: number): Claim | undefined {
  let best: Claim | undefined;
  for (const claim of claims) if (claim.rank >= least && (!best || claim.rank > best.rank)) best = claim;
  return best;
}

function entityOf(
  group: Names,
  best: Claim | undefined,
  shares: readonly MoneyEntity[],
  period: string | null,
): ProgramEntity {
  const first = group.find(({ reading }) => !reading.weak) ?? group[0]!;
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

/** Beside the budget, else beside a name; a plan named by its year is that year's. */
function periodOf(pages: readonly Page[], group: Names, best: Claim | undefined): string | null {
  const pageOn = (name: string): Page | undefined => pages.find(({ field }) => field.name === name);
  const page = best && pageOn(best.money.at.field);
  const beside = best && page ? periodAt(page, best.money.at.start, best.money.at.end) : null;
  if (beside !== null) return beside;
  for (const { reading, field, span } of group) {
    const on = pageOn(field.name);
    const value = yearOf(reading.name) ?? (on ? periodAt(on, span.start, span.end) : null);
    if (value !== null) return value;
  }
  return null;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
