import { daysInMonth } from '../../korean/calendar.ts';
import type { Today } from '../../korean/nearest.ts';
import { type Article, type Field, placeOf } from '../../model/article.ts';
import type { Dateline } from '../../model/dateline.ts';
import type { DateEntity } from '../../model/generated/record.ts';
import type { Mention } from '../../model/mention.ts';
import type { DatePoint, DateReading } from '../../model/reading/date.ts';
import { Antecedents } from './antecedents.ts';
import { grainOf } from './grain.ts';
import { rangeValue } from './rolled.ts';
import { leanOf, pointValue, type Valued } from './value.ts';

type DateMention = Mention<DateReading>;

/** The record's dates. Where the article's own date is only known as a stretch of days, what is not the same for all of them stays open. */
export function resolveDates(mentions: readonly DateMention[], { anchor }: Dateline, article: Article): DateEntity[] {
  const slack = article.kind === 'press_release' ? 4 : 1;
  const on = (day: string | undefined) => valuesOf(mentions, day === undefined ? null : { day, slack }, article);
  const first = on(anchor?.first);
  const last = anchor && anchor.last !== anchor.first ? on(anchor.last) : first;
  return mentions.map((mention) => {
    const a = first.get(mention) ?? null;
    const b = last.get(mention) ?? null;
    const valued = a && b && a.value === b.value ? a : null;
    return entityOf(mention, valued && anchor?.guessed ? { ...valued, guessed: true } : valued);
  });
}

/** The value of each mention in an article of that day. The body is read first: a title has it by its words. */
function valuesOf(
  mentions: readonly DateMention[],
  today: Today | null,
  article: Article,
): ReadonlyMap<DateMention, Valued> {
  const values = new Map<DateMention, Valued>();
  const ofBody = new Map<string, Valued>();
  const byField = new Map<Field, DateMention[]>(article.fields.map((field) => [field, []]));
  for (const mention of mentions) byField.get(mention.field)?.push(mention);
  for (const field of [article.body, ...article.fields.filter((other) => other !== article.body)]) {
    const before = new Antecedents(field.text);
    const own = byField.get(field) ?? [];
    for (const mention of own) {
      before.moveTo(mention.span.start);
      const { from } = mention.reading;
      const lean = from && leanOf(from, mention.reading);
      const known = field !== article.body && from && lean === null ? ofBody.get(surface(mention.reading)) : undefined;
      const valued = known ?? mentionValue(mention.reading, today, before);
      if (!valued) continue;
      values.set(mention, valued);
      if (field === article.body && from && !ofBody.has(surface(mention.reading)))
        ofBody.set(surface(mention.reading), valued);
      before.add(mention, valued.value, lean, today);
    }
  }
  return values;
}

const surface = ({ from, to }: DateReading): string => JSON.stringify([from, to]);

function mentionValue(reading: DateReading, today: Today | null, before: Antecedents): Valued | null {
  if (!reading.from) return reading.value === null ? null : { value: reading.value, guessed: false };
  const from = pointValue(reading.from, reading, today, before);
  if (!from) return null;
  if (reading.open) return { value: `${from.value.slice(0, 10)}/..`, guessed: from.guessed };
  if (!reading.to) return from;
  const value = rangeValue(from.value, reading, today, before);
  return value === null ? null : { value, guessed: from.guessed };
}

function entityOf(mention: DateMention, valued: Valued | null): DateEntity {
  const { reading } = mention;
  const isStated = reading.from === null || isWritten(reading.from);
  return {
    text: mention.text,
    value: valued?.value ?? openValue(reading),
    type: reading.type,
    grain: grainOf(reading),
    role: reading.role,
    approx: isApprox(reading),
    basis: isStated ? 'stated' : 'anchored',
    rule: mention.rule,
    certainty: isStated ? 'stated' : valued?.guessed ? 'guessed' : 'derived',
    at: placeOf(mention.field, mention.span),
  };
}

/** The words alone fix it. */
const isWritten = ({ year, named }: DatePoint): boolean => typeof year === 'number' || named !== undefined;

/** 초, 말, 중순 and seasons are no sharp bounds. */
function isApprox({ approx, from, to }: DateReading): boolean {
  const isVague = (point: DatePoint | null): boolean =>
    point?.monthPart !== undefined || /^(early|middle|late|spring|summer|autumn|winter)$/.test(point?.yearPart ?? '');
  return approx || isVague(from) || isVague(to);
}

/** What stays of a date without the article's own: `XXXX-08`. */
function openValue({ from, to, value }: DateReading): string | null {
  if (!from) return value;
  if (to || typeof from.month !== 'number' || from.year !== undefined || from.monthPart) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  if (from.day === undefined) return `XXXX-${two(from.month)}`;
  return typeof from.day === 'number' && from.day <= daysInMonth(2000, from.month)
    ? `XXXX-${two(from.month)}-${two(from.day)}`
    : null;
}
