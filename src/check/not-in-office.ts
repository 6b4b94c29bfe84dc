import type { OfficialRow } from '../data/rows/index.ts';
import { addDays } from '../korean/calendar.ts';
import type { Check } from './finding.ts';

/** Start days mix approval, start of term and inauguration. */
const SLACK = 4;

/** A person by a title whose terms, all of them known and verified, do not hold the article's day. */
export const notInOffice: Check = {
  code: 'OFFICIAL_NOT_IN_OFFICE',
  severity: 'warning',
  rule: 'check/not-in-office',
  find: ({ entities, dateline, lexicon }) => {
    const { anchor } = dateline;
    if (!anchor || dateline.published.basis === 'inferred' || anchor.last > lexicon.tables.meta.tables_until) return [];
    const terms = lexicon.derived('check/terms', ({ officials }) => {
      const byPerson = new Map<string, OfficialRow[]>();
      for (const row of officials) byPerson.set(row.person, [...(byPerson.get(row.person) ?? []), row]);
      return byPerson;
    });
    return entities.officials.flatMap(({ name, title, organization, mentions, certainty }) => {
      const own = (terms.get(name ?? '') ?? []).filter(
        (row) => row.title === title && (row.organization ?? null) === (organization?.canonical ?? null),
      );
      const holds = ({ from, to }: OfficialRow): boolean =>
        (!from || addDays(from, -SLACK) <= anchor.last) && (!to || addDays(to, SLACK) >= anchor.first);
      const known =
        own.length > 0 && own.every((row) => row.verified && row.from && (row.to === undefined || row.to_verified));
      const at = mentions[0]?.at ?? null;
      return known && certainty !== 'guessed' && !own.some(holds)
        ? [{ values: { name: name!, title: title!, from: own[0]!.from!, to: own.at(-1)!.to ?? '' }, at }]
        : [];
    });
  },
};
