import { FUNDING } from '../../model/funding.ts';
import type { MoneyEntity } from '../../model/generated/record.ts';
import { sentenceAt } from '../sentences.ts';
import { firstFrom, type Page } from './page.ts';

/** How many amounts around a budget are looked at, and how many can be its parts. */
const LOOKED_AT = 60;
const MOST = 10;

/** The parts of a budget by who pays them: in its own sentence, or in the next where they make the whole. */
export function sharesOf(page: Page, budget: MoneyEntity): MoneyEntity[] {
  const total = budget.amount ?? 0;
  const own = sentenceAt(page.sentences, budget.at.start);
  const start = page.sentences[own]?.start ?? 0;
  const here: MoneyEntity[] = [];
  const beyond: MoneyEntity[] = [];
  const from = firstFrom(page.money, Math.max(start, budget.at.start - 400));
  for (let i = from; i < Math.min(page.money.length, from + LOOKED_AT) && beyond.length < MOST; i++) {
    const money = page.money[i]!;
    const apart = sentenceAt(page.sentences, money.at.start) - own;
    if (apart > 1) break;
    const isShare = FUNDING.has(money.kind) && money.amount !== null && money.amount < total;
    if (!isShare || money.currency !== budget.currency) continue;
    if (apart === 0) here.push(money);
    beyond.push(money);
    if (sum(beyond) === total) return beyond;
  }
  return sum(here) <= total ? here : [];
}

const sum = (list: readonly MoneyEntity[]): number => list.reduce((all, { amount }) => all + (amount ?? 0), 0);
