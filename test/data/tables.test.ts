import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../../src/data/tables/', import.meta.url));
const text = (table: string): string => readFileSync(join(folder, `${table}.yaml`), 'utf8');

type Row = Record<string, unknown>;
type Check = (value: unknown) => boolean;

const string: Check = (value) => typeof value === 'string' && value !== '' && value === value.trim();
const flag: Check = (value) => typeof value === 'boolean';
const count: Check = (value) => Number.isInteger(value) && (value as number) > 0;
const names: Check = (value) => Array.isArray(value) && value.every(string) && new Set(value).size === value.length;
const someNames: Check = (value) => names(value) && (value as string[]).length > 0;
const day: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const fact = { because: string, verified: flag };
const period = { from: optional(day), to: optional(day) };

/** The shape of each table and the fields that its rows are sorted by; no two rows have the same values in all of them. */
const tables: Record<string, { shape: Record<string, Check>; order: string[] }> = {
  organizations: {
    shape: {
      name: string,
      kind: string,
      names,
      weak: optional(someNames),
      successors: optional(someNames),
      ...period,
      ...fact,
    },
    order: ['name', 'from'],
  },
  officials: {
    shape: {
      person: string,
      title: string,
      organization: orNull(string),
      to_verified: optional(flag),
      ...period,
      ...fact,
    },
    order: ['organization', 'title', 'from', 'person'],
  },
  regions: { shape: { name: string, short: string, names: someNames, ...period, ...fact }, order: ['name', 'from'] },
  districts: {
    shape: {
      name: string,
      region: string,
      city: optional(string),
      ambiguous: optional(flag),
      ...period,
      ...fact,
    },
    order: ['region', 'city', 'name', 'from'],
  },
  zones: {
    shape: {
      name: string,
      type: string,
      region: orNull(string),
      round: optional(orNull(count)),
      names,
      ...period,
      ...fact,
    },
    order: ['type', 'round', 'name', 'from'],
  },
  'zone-types': { shape: { type: string, names, complete: optional(flag), ...fact }, order: ['type'] },
  stations: { shape: { order: count, name: string, ...fact }, order: ['order'] },
  'sky-words': { shape: { word: string, ...fact }, order: ['word'] },
  outlets: { shape: { name: string, domain: orNull(string), ...fact }, order: ['name'] },
  holidays: { shape: { date: day, names: someNames, ...fact }, order: ['date'] },
  elections: {
    shape: { date: day, name: string, type: string, ordinal: orNull(count), ...fact },
    order: ['date', 'type'],
  },
  terms: { shape: { name: string, type: string, ordinal: count, ...period, ...fact }, order: ['type', 'ordinal'] },
  'places-ambiguous': { shape: { name: string, candidates: someNames, ...fact }, order: ['name'] },
};

const rows: Record<string, Row[]> = {};
for (const table of Object.keys(tables)) rows[table] = parse(text(table)) as Row[];

const DAY = 86_400_000;
const start = (row: Row): number =>
  row.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(row.from as string);
const end = (row: Row): number => (row.to === undefined ? Number.POSITIVE_INFINITY : Date.parse(row.to as string));
/** How many days two rows have in common. */
const overlap = (a: Row, b: Row): number =>
  Math.max(0, (Math.min(end(a), end(b)) - Math.max(start(a), start(b))) / DAY + 1);
const show = (row: Row): string => JSON.stringify(row);

const less = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [String(a ?? ''), String(b ?? '')];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** Pairs of rows that have the same key. */
function* pairs(list: readonly Row[], key: (row: Row) => string): Generator<[Row, Row]> {
  const seen = new Map<string, Row[]>();
  for (const row of list) {
    const same = seen.get(key(row)) ?? [];
    for (const other of same) yield [other, row];
    seen.set(key(row), [...same, row]);
  }
}

describe.each(Object.entries(tables))('%s', (table, { shape, order }) => {
  test('rows have their shape', () => {
    const wrong: string[] = [];
    for (const row of rows[table]!) {
      for (const field of Object.keys(row)) if (!(field in shape)) wrong.push(`${field}? ${show(row)}`);
      for (const [field, check] of Object.entries(shape)) if (!check(row[field])) wrong.push(`${field}! ${show(row)}`);
    }
    expect(wrong).toEqual([]);
    expect(rows[table]!.length).toBeGreaterThan(0);
  });

  test('no period ends before it begins', () => {
    expect(rows[table]!.filter((row) => start(row) > end(row))).toEqual([]);
  });

  test('rows are sorted, and none is there twice', () => {
    const wrong: string[] = [];
    rows[table]!.forEach((row, index, all) => {
      const before = all[index - 1];
      if (!before) return;
      const difference = order.map((field) => less(before[field], row[field])).find((value) => value !== 0) ?? 0;
      if (difference >= 0) wrong.push(`${show(before)} ${show(row)}`);
    });
    expect(wrong).toEqual([]);
  });

  test('there is one row per line', () => {
    expect(text(table).trim().split('\n')).toHaveLength(rows[table]!.length + 1);
  });

  test('a row from general knowledge is not verified', () => {
    const wrong = rows[table]!.filter((row) => (row.because as string).startsWith('general knowledge') && row.verified);
    expect(wrong).toEqual([]);
  });
});

test('every other table of facts names its source in every row', () => {
  const others = readdirSync(folder).filter(
    (file) => file.endsWith('.yaml') && !Object.keys(tables).includes(file.replace('.yaml', '')),
  );
  for (const file of others) {
    const table = parse(text(file.replace('.yaml', ''))) as unknown;
    if (!Array.isArray(table) || !table.some((row) => 'because' in row)) continue;
    expect(
      table.filter((row) => !row.because),
      file,
    ).toEqual([]);
  }
  expect(day((parse(text('meta')) as Row).tables_until)).toBe(true);
});

test('a table whose rows name no source says at its head what its words are', () => {
  const wrong = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .filter((file) => {
      const table = parse(text(file.replace('.yaml', ''))) as unknown;
      const sourced = Array.isArray(table) && table.every((row) => row.because);
      return !sourced && !/^# \S.{15,}/.test(text(file.replace('.yaml', '')));
    });
  expect(wrong).toEqual([]);
});

describe('organizations', () => {
  const organizations = rows.organizations!;

  test('rows of one name do not overlap', () => {
    const wrong = [...pairs(organizations, (row) => row.name as string)].filter(([a, b]) => overlap(a, b) > 0);
    expect(wrong).toEqual([]);
  });

  test('no other name of a row is the full name of another row of that time', () => {
    const wrong: string[] = [];
    for (const row of organizations) {
      for (const name of [...(row.names as string[]), ...((row.weak as string[] | undefined) ?? [])]) {
        if (name === row.name) wrong.push(`${name} ${show(row)}`);
        for (const other of organizations) {
          if (other.name === name && overlap(row, other) > 0) wrong.push(`${name} ${show(row)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('a short form means one body at a time', () => {
    // Three committees that name themselves alike: the text says which.
    const shared = new Set(['특구위', '특구위원회']);
    const wrong: string[] = [];
    const each = organizations.flatMap((row) => (row.names as string[]).map((name) => ({ ...row, short: name })));
    for (const [a, b] of pairs(each, (row) => (row as { short: string }).short)) {
      const { short } = a as unknown as { short: string };
      if (!shared.has(short) && overlap(a, b) > 0) wrong.push(`${short}: ${a.name}, ${b.name}`);
    }
    expect(wrong).toEqual([]);
  });

  test('successors exist, and begin when the row ends', () => {
    const wrong: string[] = [];
    for (const row of organizations) {
      for (const successor of (row.successors as string[] | undefined) ?? []) {
        const next = organizations.filter((other) => other.name === successor);
        if (!next.some((other) => end(other) > end(row) && start(other) <= end(row) + 400 * DAY)) {
          wrong.push(`${row.name} → ${successor}`);
        }
      }
      if (row.successors !== undefined && row.to === undefined) wrong.push(`${row.name} has not ended`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('regions and districts', () => {
  const regions = rows.regions!;

  test('rows of one short name do not overlap', () => {
    expect([...pairs(regions, (row) => row.short as string)].filter(([a, b]) => overlap(a, b) > 0)).toEqual([]);
  });

  test('no other name of a region is the full name of another of that time', () => {
    const wrong = regions.flatMap((row) =>
      regions.filter((other) => (row.names as string[]).includes(other.name as string) && overlap(row, other) > 0),
    );
    expect(wrong).toEqual([]);
  });

  test('every district lies in a region of its time', () => {
    const wrong = rows.districts!.filter(
      (row) => !regions.some((region) => region.short === row.region && overlap(region, row) > 0),
    );
    expect(wrong).toEqual([]);
  });

  test('the city of a district exists', () => {
    const wrong = rows.districts!.filter(
      (row) =>
        row.city !== undefined && !rows.districts!.some((city) => city.name === row.city && city.region === row.region),
    );
    expect(wrong).toEqual([]);
  });

  test('names end in 시, 군 or 구, and those of a city in 구', () => {
    const wrong = rows.districts!.filter((row) => !(row.city ? /구$/ : /[시군구]$/).test(row.name as string));
    expect(wrong).toEqual([]);
  });

  test('rows of one district do not overlap', () => {
    const key = (row: Row) => `${row.region} ${row.city ?? ''} ${row.name}`;
    expect([...pairs(rows.districts!, key)].filter(([a, b]) => overlap(a, b) > 0)).toEqual([]);
  });

  test('a bare name of two districts of one time is ambiguous', () => {
    const stem = (row: Row) => (row.name as string).slice(0, -1);
    const wrong = [...pairs(rows.districts!, stem)]
      .filter(([a, b]) => a.name !== b.name && !a.city && !b.city && overlap(a, b) > 0)
      .flat()
      .filter((row) => !row.ambiguous);
    expect(wrong).toEqual([]);
  });

  test('every ambiguous district is among the ambiguous places', () => {
    const known = new Set(rows['places-ambiguous']!.map((row) => row.name));
    const wrong = rows.districts!.filter((row) => row.ambiguous && !known.has((row.name as string).slice(0, -1)));
    expect(wrong).toEqual([]);
  });
});

describe('officials', () => {
  const officials = rows.officials!;
  // A 시·군·구 stands by its name alone, or after that of its 시·도 where another has the same.
  const districts = rows.districts!.filter((row) => row.city === undefined);
  const named = rows.regions!.flatMap((region) =>
    districts
      .filter((row) => row.region === region.short)
      .map((row) => ({ ...row, name: `${region.name} ${row.name}` })),
  );
  const bodies: Row[] = [...rows.organizations!, ...rows.regions!, ...districts, ...named];

  test('every organization existed on the first day of the term', () => {
    const wrong = officials.filter((row) => {
      if (row.organization === null) return !/^(대통령|국무총리)/.test(row.title as string);
      const name = (row.organization as string).replace(/교육청$/, '');
      const first = { from: row.from, to: row.from };
      return !bodies.some((body) => (body.name === row.organization || body.name === name) && overlap(body, first) > 0);
    });
    expect(wrong).toEqual([]);
  });

  test('no term goes on after its body has ended', () => {
    const wrong = officials.filter((row) => {
      const name = (row.organization as string | null)?.replace(/교육청$/, '');
      const body = bodies.find(
        (other) =>
          (other.name === row.organization || other.name === name) &&
          overlap(other, { from: row.from, to: row.from }) > 0,
      );
      return body !== undefined && end(row) > end(body);
    });
    expect(wrong).toEqual([]);
  });

  test('two holders of one office overlap by no more than four days', () => {
    const office = (row: Row) => `${row.organization} ${row.title}`;
    // Where the source gives only the month, the row takes all of it.
    const most = (a: Row, b: Row) => (`${a.because} ${b.because}`.includes('month only') ? 31 : 4);
    const wrong = [...pairs(officials, office)].filter(([a, b]) => a.person !== b.person && overlap(a, b) > most(a, b));
    expect(wrong.map(([a, b]) => `${show(a)} ${show(b)}`)).toEqual([]);
  });

  test('the head of a 시·군·구 has its title', () => {
    const title: Record<string, string> = { 시: '시장', 군: '군수', 구: '구청장' };
    const local = officials.filter((row) => /(시장|군수|구청장)$/.test(row.title as string));
    expect(local.filter((row) => title[(row.organization as string).slice(-1)] !== row.title)).toEqual([]);
  });

  test('terms of one person in one office do not overlap', () => {
    const key = (row: Row) => `${row.person} ${row.organization} ${row.title}`;
    expect([...pairs(officials, key)].filter(([a, b]) => overlap(a, b) > 0)).toEqual([]);
  });

  test('every term has a first day', () => {
    expect(officials.filter((row) => row.from === undefined)).toEqual([]);
  });

  test('the last day is verified only where there is one', () => {
    expect(officials.filter((row) => row.to_verified !== undefined && row.to === undefined)).toEqual([]);
  });
});

describe('zones', () => {
  test('every type exists', () => {
    const types = new Set(rows['zone-types']!.map((row) => row.type));
    expect(rows.zones!.filter((row) => !types.has(row.type))).toEqual([]);
  });

  test('every region exists', () => {
    const shorts = new Set(rows.regions!.map((row) => row.short));
    expect(rows.zones!.filter((row) => row.region !== null && !shorts.has(row.region))).toEqual([]);
  });

  test('the name is without the type', () => {
    const wrong = rows.zones!.filter((row) => (row.name as string).includes(row.type as string));
    expect(wrong).toEqual([]);
  });

  test('no spelling is that of two types', () => {
    const spellings = rows['zone-types']!.flatMap((row) => [row.type, ...(row.names as string[])]);
    expect(spellings.filter((name, index) => spellings.indexOf(name) !== index)).toEqual([]);
  });

  test('there are the 42 규제자유특구 of ten rounds', () => {
    const rounds = rows.zones!.filter((row) => row.type === '규제자유특구').map((row) => row.round);
    expect(rounds).toHaveLength(42);
    expect([...new Set(rounds)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('calendar', () => {
  const of = (type: string) => rows.terms!.filter((row) => row.type === type);

  test('민선 and 국회 terms follow one another', () => {
    for (const type of ['민선', '국회']) {
      const terms = of(type);
      expect(terms.length).toBeGreaterThan(1);
      terms.slice(1).forEach((row, index) => {
        expect(start(row)).toBe(end(terms[index]!) + DAY);
        expect(row.ordinal).toBe((terms[index]!.ordinal as number) + 1);
      });
    }
    expect(of('민선').find((row) => row.ordinal === 8)).toMatchObject({ from: '2022-07-01', to: '2026-06-30' });
    expect(of('국회').find((row) => row.ordinal === 21)).toMatchObject({ from: '2020-05-30', to: '2024-05-29' });
  });

  test('governments do not overlap', () => {
    const governments = of('정부');
    governments.slice(1).forEach((row, index) => {
      expect(start(row)).toBeGreaterThan(end(governments[index]!));
    });
  });

  test('elections have every ordinal, and are on a Wednesday since 2005', () => {
    for (const [type, first] of [
      ['지방선거', 1],
      ['총선', 15],
      ['대선', 14],
    ] as const) {
      const ordinals = rows.elections!.filter((row) => row.type === type).map((row) => row.ordinal);
      expect(ordinals).toEqual(ordinals.map((_, index) => first + index));
    }
    const weekday = (row: Row) => new Date(row.date as string).getUTCDay();
    const regular = rows.elections!.filter((row) => row.type === '지방선거' || row.type === '총선');
    expect(regular.filter((row) => (row.date as string) >= '2005-01-01' && weekday(row) !== 3)).toEqual([]);
  });

  test('every year has its holidays', () => {
    for (let year = 2015; year <= 2027; year++) {
      const names = rows
        .holidays!.filter((row) => (row.date as string).startsWith(`${year}-`))
        .flatMap((row) => row.names as string[]);
      for (const name of [
        '설날',
        '설날 전날',
        '설날 다음 날',
        '추석',
        '추석 전날',
        '추석 다음 날',
        '부처님 오신 날',
        '어린이날',
      ]) {
        expect([year, names]).toEqual([year, expect.arrayContaining([name])]);
      }
    }
  });

  test('the day before and after 설날 and 추석 are next to them', () => {
    for (const name of ['설날', '추석']) {
      for (const row of rows.holidays!.filter((holiday) => (holiday.names as string[]).includes(name))) {
        const near = (days: number) => new Date(Date.parse(row.date as string) + days * DAY).toISOString().slice(0, 10);
        const names = (date: string) => rows.holidays!.find((holiday) => holiday.date === date)?.names;
        expect(names(near(-1))).toContain(`${name} 전날`);
        expect(names(near(1))).toContain(`${name} 다음 날`);
      }
    }
  });
});

test('stations are numbered without a gap', () => {
  expect(rows.stations!.map((row) => row.order)).toEqual(rows.stations!.map((_, index) => index + 1));
});
