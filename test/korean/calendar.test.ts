import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  daysInMonth,
  mondayOf,
  numberedDay,
  WEEKDAYS,
  weekdayOf,
} from '../../src/korean/calendar.ts';
import { boundsOf, edtfOf, halfOf, intersect, monthPartOf, quarterOf, rangeOf } from '../../src/korean/edtf.ts';

const days = fc.integer({ min: -600000, max: 2800000 });

test('a day and its number lead to each other', () => {
  fc.assert(fc.property(days, (n) => dayNumber(numberedDay(n)) === n));
});

test('the weekday goes round in seven days and agrees with the platform', () => {
  fc.assert(
    fc.property(days, (n) => weekdayOf(numberedDay(n)) === new Date(`${numberedDay(n)}T00:00:00Z`).getUTCDay()),
  );
  expect(WEEKDAYS[weekdayOf('2025-12-08')]).toBe('월');
  expect(mondayOf('2025-12-14')).toBe('2025-12-08');
});

test('months end where they end', () => {
  expect([daysInMonth(2024, 2), daysInMonth(2100, 2), daysInMonth(2000, 2), daysInMonth(2025, 13)]).toEqual([
    29, 28, 29, 0,
  ]);
  expect(dayOf(2025, 2, 30)).toBeNull();
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect([addMonths('2025-11', 3), addMonths('2025-01', -1), addMonths('2025-03', -15)]).toEqual([
    '2026-02',
    '2024-12',
    '2023-12',
  ]);
});

test('values and the days they cover', () => {
  expect(quarterOf(2025, 2)).toBe('2025-04/2025-06');
  expect(halfOf(2025, 2)).toBe('2025-07/2025-12');
  expect(monthPartOf('2024-02', 'late')).toBe('2024-02-21/2024-02-29');
  expect(rangeOf('2025-04/2025-06', '2026-10/2026-12')).toBe('2025-04/2026-12');
  expect(boundsOf('2025-11/..')).toEqual({ first: '2025-11-01', last: '9999-12-31' });
  expect(boundsOf('XXXX-08')).toBeNull();
  expect(intersect(boundsOf('2025-11')!, boundsOf('2025-11-28/2026')!)).toEqual({
    first: '2025-11-28',
    last: '2025-11-30',
  });
  expect(intersect(boundsOf('2024')!, boundsOf('2025')!)).toBeNull();
});

test('days and months added are taken away again', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (n, by) => {
      const day = numberedDay(n);
      expect(addDays(addDays(day, by), -by)).toBe(day);
      expect(dayNumber(addDays(day, by)) - n).toBe(by);
      expect(addMonths(addMonths(day.slice(0, 7), by % 1200), -(by % 1200))).toBe(day.slice(0, 7));
    }),
  );
});

test('the days in both of two stretches are in each, in either order', () => {
  const stretch = fc
    .tuple(days, fc.nat(900))
    .map(([n, length]) => ({ first: numberedDay(n), last: numberedDay(n + length) }));
  const near = fc.tuple(stretch, fc.nat(1000), fc.nat(900)).map(([a, shift, length]) => {
    const first = addDays(a.first, shift);
    return [a, { first, last: addDays(first, length) }] as const;
  });
  fc.assert(
    fc.property(near, ([a, b]) => {
      const both = intersect(a, b);
      expect(intersect(b, a)).toEqual(both);
      expect(both === null).toBe(b.first > a.last);
      if (both) expect([both.first, both.last]).toEqual([b.first, [a.last, b.last].sort()[0]]);
    }),
  );
});

test('a value written from its days covers the same days', () => {
  fc.assert(
    fc.property(days, fc.nat(900), (n, length) => {
      const bounds = { first: numberedDay(n), last: numberedDay(n + length) };
      expect(boundsOf(edtfOf(bounds))).toEqual(bounds);
    }),
  );
  expect(edtfOf({ first: '2025-01-01', last: '2025-12-31' })).toBe('2025');
  expect(edtfOf({ first: '2025-02-01', last: '2025-02-28' })).toBe('2025-02');
});
