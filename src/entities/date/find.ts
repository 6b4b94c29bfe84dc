import type { Lexicon } from '../../data/lexicon.ts';
import type { Article, Field } from '../../model/article.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { DateReading } from '../../model/reading/date.ts';
import { clockAt } from './clock.ts';
import { durationAt } from './duration.ts';
import { type Found, found } from './found.ts';
import { daysOfStay } from './in-parts.ts';
import { type NamedDates, namedAt, namedDates } from './named.ts';
import { freeBefore, pointAt } from './point.ts';
import { rangeAt } from './range.ts';
import { recurringAt } from './recurring.ts';
import { Sentences } from './sentences.ts';
import { isDigit, startsNumber } from './text.ts';
import { type TimeWords, timeWords } from './words.ts';

/** All dates, lengths of time and recurring times of an article, with what the sentence around them says. */
export function findDates(article: Article, lexicon: Lexicon): Mention<DateReading>[] {
  const words = timeWords(lexicon);
  const names = namedDates(lexicon);
  return article.fields.flatMap((field) => findInField(field, words, names));
}

function findInField(field: Field, words: TimeWords, names: NamedDates): Mention<DateReading>[] {
  const text = field.folded.text;
  const mentions: Mention<DateReading>[] = [];
  let sentences: Sentences | undefined;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!words.triggers.has(code) || (isDigit(code) && isDigit(text.charCodeAt(i - 1)))) continue;
    const lunar = text.startsWith('음력 ', i) ? pointAt(text, i + 3, words) : undefined;
    if (lunar) {
      i = lunar.end - 1;
      continue;
    }
    const best = longest(text, i, words, names);
    if (!best) continue;
    sentences ??= new Sentences(text, words);
    const context = sentences.contextOf(best.start, best.end, isPeriod(best.reading));
    mentions.push(mentionOf(field, best, best.rule, { ...best.reading, context }));
    i = best.end - 1;
  }
  return mentions;
}

const isPeriod = ({ from, to }: Found['reading']): boolean =>
  from !== null && from.day === undefined && (to === null || to.day === undefined);

/** The reading that takes most of the words; of two alike the one tried first. */
function longest(text: string, at: number, words: TimeWords, names: NamedDates): Found | undefined {
  let best: Found | undefined;
  for (const read of [
    daysOfStay(text, at),
    recurringAt(text, at, words),
    namedAt(text, at, words, names),
    rangeAt(text, at, words),
    durationAt(text, at, words),
    timeOfDay(text, at),
  ])
    if (read && (!best || read.end > best.end)) best = read;
  return best;
}

function timeOfDay(text: string, at: number): Found | undefined {
  if (isDigit(text.charCodeAt(at)) ? !startsNumber(text, at) : !freeBefore(text, at)) return undefined;
  const clock = clockAt(text, at);
  if (!clock) return undefined;
  return found(at, clock.end, 'date/time-of-day', { type: 'time', value: `T${inAfternoon(text, at, clock.time)}` });
}

const SINCE_HOUR =
  /(?<half>오전|아침|오후|저녁|밤) ?(?<hour>\d{1,2})(?:시(?: ?(?:\d{1,2}분|반))?|:\d\d) ?(?:부터|~|-|에서) ?$/;

/** `오후 2시부터 ⟦4시⟧까지`: in the afternoon of the first; `오전 10시부터 ⟦4시⟧까지`: after it. */
function inAfternoon(text: string, at: number, time: string): string {
  const hour = Number(time.slice(0, 2));
  if (hour >= 12 || !isDigit(text.charCodeAt(at))) return time;
  const { half, hour: from } = SINCE_HOUR.exec(text.slice(Math.max(0, at - 20), at))?.groups ?? {};
  if (half === undefined) return time;
  const isMorning = half === '오전' || half === '아침';
  const isLater = isMorning ? hour < Number(from) : hour > Number(from);
  return isLater && Number(from) < 12 ? `${hour + 12}${time.slice(2)}` : time;
}
