import { organizationOn } from '../data/organizations.ts';
import { addDays } from '../korean/calendar.ts';
import type { Place } from '../model/generated/record.ts';
import type { Check, Checked } from './finding.ts';

/** Old names live on for a while in what was written before the change. */
const GRACE = 30;

/** Words of a sentence that speaks of the past, or of the change itself. */
const PAST =
  /당시|옛|전신|시절|개편|분리|통합|바뀌|바꾼|폐지|해체|승격|출범|이름|명칭|이전의|구\s|\(구\)|\(현|19\d\d년|20\d\d년/;

/** A body by a name that it did not have any more on that day: 산업통상자원부 in 2026, 강원도선거관리위원회 after 2023-06-10. */
export const outdated: Check = {
  code: 'NAME_OUTDATED',
  severity: 'warning',
  rule: 'check/outdated',
  find: (checked) => {
    const { anchor, published } = checked.dateline;
    if (!anchor || published.basis === 'inferred' || anchor.last > checked.lexicon.tables.meta.tables_until) return [];
    const day = addDays(anchor.first, -GRACE);
    return checked.entities.organizations.flatMap(({ mentions }) => {
      for (const { text, at } of mentions) {
        const right = nameNow(text, day, checked);
        if (right && !PAST.test(sentenceOf(checked, at))) return [{ values: { name: text, right }, at }];
      }
      return [];
    });
  },
};

/** The name that a body has had since before `day`, where the text gives it an older one in full. */
function nameNow(text: string, day: string, { lexicon }: Checked): string | undefined {
  const body = organizationOn(lexicon, text, day);
  if (
    body &&
    !body.current &&
    body.row &&
    'to' in body.row &&
    body.row.name === text &&
    body.row.verified &&
    body.row.to! < day
  ) {
    return 'successors' in body.row && body.row.successors?.length ? body.row.successors.join('/') : undefined;
  }
  // 강원도 alone is said loosely to this day; the name of an institution is not
  const region = lexicon.tables.regions.find(
    ({ name, to, verified }) =>
      verified && to !== undefined && to < day && text.startsWith(name) && text.length > name.length + 1,
  );
  const now = region && lexicon.tables.regions.find(({ short, to }) => short === region.short && to === undefined);
  return now && text.replace(region.name, now.name);
}

function sentenceOf({ article }: Checked, { field, start, end }: Place): string {
  const text = article.fields.find(({ name }) => name === field)?.text ?? '';
  const from = Math.max(text.lastIndexOf('다.', start), text.lastIndexOf('\n', start), start - 200, 0);
  const to = text.indexOf('다.', end);
  return text.slice(from, to < 0 ? end + 200 : Math.min(to, end + 200));
}
