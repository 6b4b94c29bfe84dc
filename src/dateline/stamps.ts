import type { Lexicon } from '../data/lexicon.ts';
import type { StampLabelRow } from '../data/rows/index.ts';
import { foldedView } from '../korean/fold.ts';
import { isPrintedHead, stampAt } from '../korean/stamp.ts';
import type { Article } from '../model/article.ts';
import type { Place, RejectedDate } from '../model/generated/record.ts';
import type { Stamp } from '../model/head.ts';
import type { Source } from '../model/source.ts';
import { sourcePlaces } from './clue.ts';

/** What a date that the page shows is to the article. */
export interface ReadStamp {
  readonly use: 'published' | 'modified' | 'embargo' | 'rejected';
  /** Among dates of first publication: the lowest is trusted most. */
  readonly rank: number;
  /** What sort of date it is; dates of two sorts that agree speak for each other. */
  readonly sort: string;
  readonly reason: string;
  readonly value: string;
  readonly text: string;
  readonly at: Place;
  /** It stands above the title, where pages show today's date, and not right above it. */
  readonly isAbove: boolean;
}

type Sorted = Pick<ReadStamp, 'use' | 'rank' | 'sort' | 'reason'>;

const published = (rank: number, sort: string): Sorted => ({ use: 'published', rank, sort, reason: '' });
const rejected = (sort: string, reason: string): Sorted => ({ use: 'rejected', rank: 99, sort, reason });

/** The dates that the page shows around the article, each with what it is. */
export function readStamps(source: Source, article: Article, lexicon: Lexicon): ReadStamp[] {
  const places = sourcePlaces(source);
  const labels = lexicon.derived(
    'dateline/labels',
    (tables) =>
      new Map(
        tables['stamp-labels'].filter(({ beside }) => !beside).map((row) => [spaceless(row.label), row] as const),
      ),
  );
  const beside = lexicon.derived('dateline/beside', (tables) => tables['stamp-labels'].filter((row) => row.beside));
  // a page may show its title more than once
  const titleAt = article.title ? Math.max(0, source.page.text.indexOf(article.title.text)) : 0;
  const after = article.head.stamps.filter(({ where }) => where === 'after_body').length;
  return article.head.stamps.flatMap((stamp) => {
    const value = stamp.value ?? monthDayOf(source.page.text.slice(stamp.span.start, stamp.span.end));
    if (value === null) return [];
    const line = lineAround(source.page.text, stamp.span);
    const row =
      stamp.label === null ? beside.find(({ label }) => line.includes(label)) : labels.get(spaceless(stamp.label));
    const place = places(stamp.span);
    const isAbove = isFarAbove(source.page.text, stamp.span.end, titleAt);
    const sorted =
      stamp.weekday && stamp.label === null && stamp.where === 'before_body' && isDateline(stamp, line, isAbove)
        ? published(7, 'bare')
        : sortOf(stamp, row, article.kind === 'press_release', after === 1);
    const usable = stamp.value !== null || sorted.use === 'rejected' ? sorted : rejected('no-year', '연도가 없는 날짜');
    return [
      {
        ...usable,
        value,
        isAbove,
        ...place,
      },
    ];
  });
}

const REACH = 80;

/** Whether other lines stand between a date and the title below it. */
function isFarAbove(text: string, end: number, titleAt: number): boolean {
  const between = text.slice(end, Math.min(titleAt, end + REACH));
  return end <= titleAt && between.slice((/^[^\n]*/.exec(between)?.[0] ?? '').length).trim() !== '';
}

/** A weekday makes a date that of the reader's day, unless it has a time and stands at the title, or the page and issue of a paper. */
const isDateline = ({ time }: Stamp, line: string, isAbove: boolean): boolean =>
  (time && !isAbove) || isPrintedHead(foldedView(line).text);

/** The line of a stamp, as far as it matters. */
function lineAround(page: string, { start, end }: Stamp['span']): string {
  const before = page.slice(Math.max(0, start - REACH), start);
  const after = page.slice(end, end + REACH);
  return before.slice(before.lastIndexOf('\n') + 1) + page.slice(start, end) + (/^[^\n]*/.exec(after)?.[0] ?? '');
}

const spaceless = (label: string): string => label.replace(/\s/g, '');

/** `XXXX-06-27` for a stamp without a year; null for a time alone. */
function monthDayOf(text: string): string | null {
  const monthDay = stampAt(foldedView(text).text, 0)?.monthDay;
  return monthDay ? `XXXX${monthDay.slice(1)}` : null;
}

function sortOf(stamp: Stamp, row: StampLabelRow | undefined, isRelease: boolean, isLast: boolean): Sorted {
  const { where, weekday, time, label } = stamp;
  if (where === 'comment') return rejected('comment', '댓글의 날짜');
  // an outlet's own registration has no time of day
  if (where === 'footer' && !(time && row?.means === 'published')) return rejected('footer', '매체 정보의 날짜');
  if (row?.means === 'widget') return rejected('widget', row.reason ?? '오늘 날짜 표시');
  if (row?.means === 'modified') return { use: 'modified', rank: 99, sort: 'modified', reason: '' };
  if (row?.means === 'embargo') return { use: 'embargo', rank: 99, sort: 'embargo', reason: row.reason! };
  if (row?.means === 'distributed')
    return isRelease ? published(4, 'distributed') : rejected('distributed', '배포한 때');
  if (where === 'press_header') return rejected('press-header', '보도자료 머리의 다른 날짜');
  if (row?.means === 'published' && (where !== 'after_body' || isLast))
    return published(row.rank ?? 1, row.label === '일자' ? 'sheet' : where === 'board' ? 'board' : 'label');
  if (where === 'after_body') return rejected('after', '다른 기사나 목록의 날짜');
  if (row?.means === 'crawled') return published(3, 'crawler');
  if (where === 'caption') return isRelease ? rejected('caption', '사진 설명의 날짜') : published(6, 'caption');
  if (weekday && isRelease) return published(7, 'bare');
  if (weekday && time && where === 'byline') return published(7, 'bare');
  if (weekday) return rejected('today', '요일이 붙은 오늘 날짜 표시');
  if (where === 'board') return published(2, 'board');
  if (label !== null && row === undefined) return published(8, 'bare');
  return published((time ? 5 : 7) + (where === 'below_text' ? 1 : 0), 'bare');
}

/** Stamps that are not the article's date, as the record lists them. */
export const rejectionOf = ({ value, sort, reason, at }: ReadStamp): RejectedDate => ({
  value,
  rule: `dateline/${sort}`,
  reason,
  line: at.line,
});
