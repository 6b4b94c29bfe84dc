import type { Lexicon } from '../../data/lexicon.ts';
import { findStamps, isPrintedHead, type StampText } from '../../korean/stamp.ts';
import { endsSentence } from '../prose.ts';
import { pageWords } from '../words.ts';
import type { Mark } from './draft.ts';

/** A stamp of a line with the label that stands before or after it. */
export interface Labelled extends StampText {
  readonly label: string | null;
}

/** Labels of dates that say when the page was shown, not when the article was published. */
const SHOWN = /^(?:최종편집|최종편집시간|최종편집일|UPDATED?|오늘의신문|인터넷판|오늘|현재시각|현재시간)$/i;
const LONGEST = 300;
/** What a line of stamps may say beside them: more where the stamp is a full one, next to nothing where it could be a date in a headline. */
const MOST_REST = { labelled: 24, bare: 12, partial: 4 };

/** The stamps of a folded line, each with its label. */
export function labelledStamps(line: string, lexicon: Lexicon): Labelled[] {
  if (line.length > LONGEST) return [];
  const labels = lexicon.derived('clean/stamp-labels', () =>
    [...pageWords(lexicon, 'stamp-labels')].sort((a, b) => b.length - a.length),
  );
  let from = 0;
  const stamps = findStamps(line);
  return stamps.map((stamp, i) => {
    const before = line.slice(from, stamp.span.start).replace(/[\s:|[(·ㅣ=-]+$/, '');
    const after = line.slice(stamp.span.end, stamps[i + 1]?.span.start ?? stamp.span.end + 6).trim();
    from = stamp.span.end;
    const label =
      labels.find((word) => before.endsWith(word)) ??
      labels.find((word) => /^(?:게재|작성|발행|송고|입력|등록|승인|수정)$/.test(word) && after.startsWith(word));
    return { ...stamp, label: label ?? null };
  });
}

/** What a line is that says little beside a date: a stamp of the article's, or a widget that shows the reader's day. */
export function stampMark(line: string, lexicon: Lexicon): Mark | undefined {
  const stamps = labelledStamps(line, lexicon);
  if (stamps.length === 0) return undefined;
  let rest = line;
  for (const { span } of [...stamps].reverse()) rest = `${rest.slice(0, span.start)} ${rest.slice(span.end)}`;
  for (const { label } of stamps) if (label) rest = rest.replace(label, ' ');
  rest = rest.replace(/[^\p{L}]+/gu, ' ').trim();
  const isFull = stamps.some(({ label, time, value }) => value !== null && (label !== null || time !== null));
  const most = isFull
    ? MOST_REST.labelled
    : stamps.some(({ value }) => value !== null)
      ? MOST_REST.bare
      : MOST_REST.partial;
  if (rest.length > most || rest.split(' ').length > 5) return undefined;
  // `접수는 12월 9일(화)에 끝났다.` is a sentence, whatever it says beside its date
  if (rest.length >= 3 && endsSentence(line)) return undefined;
  const shown =
    !isPrintedHead(line) &&
    stamps.every(
      ({ label, weekday, time }) =>
        (label !== null && SHOWN.test(label.replaceAll(' ', ''))) ||
        (label === null && weekday !== null && time === null),
    );
  return shown ? { zone: 'today_widget', rule: 'today-widget' } : { zone: 'stamp', rule: 'stamp-line' };
}
