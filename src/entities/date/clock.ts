import { matchAt } from './text.ts';

// 오후 3시 · 18시까지 · 09:00 · 밤 11시 30분 · 오전 10시 반
const CLOCK =
  /(?<half>오전|오후|새벽|아침|낮|저녁|밤) ?(?<hour>\d{1,2})(?:시(?!간)(?: ?(?<minute>[0-5]?\d)분| ?(?<thirty>반)(?![가-힣]))?|:(?<colon>[0-5]\d)(?!\d))|(?<plain>\d{1,2})(?:시 ?(?:(?<plainMinute>[0-5]?\d)분|(?=까지|부터|에[ 는]|에$|경|쯤|,|\.|\)|~| ~|$))|:(?<plainColon>[0-5]\d)(?![\d.:]))/y;

const AFTER_NOON = new Set(['오후', '저녁', '밤', '낮']);

/** A time of day at a place of a folded text: `15:00`, and where it ends. */
export function clockAt(text: string, at: number): { readonly time: string; readonly end: number } | undefined {
  const match = matchAt(CLOCK, text, at);
  if (!match) return undefined;
  const { half, hour, minute, thirty, colon, plain, plainMinute, plainColon } = match.groups!;
  let hours = Number(hour ?? plain);
  const minutes = thirty ? 30 : Number(minute ?? colon ?? plainMinute ?? plainColon ?? 0);
  if (half && AFTER_NOON.has(half) && hours < 12 && !(half === '낮' && hours > 6)) hours += 12;
  if (half === '밤' && Number(hour) === 12) hours = 24;
  if (half === '오전' && hours === 12) hours = 0;
  if (hours > 24 || (hours === 24 && minutes > 0)) return undefined;
  return { time: `${two(hours)}:${two(minutes)}`, end: at + match[0].length };
}

const two = (n: number): string => String(n).padStart(2, '0');
