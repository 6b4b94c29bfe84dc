import type { ZoneRow } from '../data/rows/index.ts';
import type { Place } from '../model/generated/record.ts';
import type { Check, Checked } from './finding.ts';

/** Words of a sentence that says the zone is there, and of one that says it is yet to come. */
const NAMED = /지정(?:된|됐|되었|받|돼)|선정(?:된|됐|되었|돼)/;
const TO_COME = /추진|신청|예비|후보|목표|준비|도전|계획|유치|공모|건의|예정|희망|될\s|되면|받기|위해/;

/**
 * A designated zone that no round named: region and subject of none in the table. Only of types whose rounds the table has all of, on days
 * that it covers; silent where the region has a zone of which two letters of the subject are known, for names are said loosely.
 */
export const zoneUnknown: Check = {
  code: 'ZONE_UNKNOWN',
  severity: 'warning',
  rule: 'check/zone-unknown',
  find: (checked) => {
    const { anchor, published } = checked.dateline;
    const { tables } = checked.lexicon;
    if (!anchor || published.basis === 'inferred' || anchor.last > tables.meta.tables_until) return [];
    return checked.entities.zones.flatMap(({ name, canonical, type, region, certainty, mentions }) => {
      const known = tables['zone-types'].some((row) => row.type === type && row.complete === true);
      if (canonical !== null || !known || certainty !== 'stated' || region === null) return [];
      const own = tables.zones.filter((row) => row.type === type && row.region === region);
      const at = mentions.find((mention) => isNamed(checked, mention.at))?.at;
      return at && own.every((row) => row.verified && isOther(row, name, type!))
        ? [{ values: { name, region, known: own.map((row) => row.name).join(', ') || '–' }, at }]
        : [];
    });
  },
};

/** Whether a zone shares no two letters of its subject with a name. */
function isOther(row: ZoneRow, name: string, type: string): boolean {
  const letters = (text: string): string =>
    text
      .replace(type, '')
      .replace(row.region ?? '', '')
      .replace(/[\s·]/g, '');
  const sought = letters(name);
  return [row.name, ...row.names].map(letters).every((known) => {
    for (let i = 0; i + 2 <= known.length; i++) if (sought.includes(known.slice(i, i + 2))) return false;
    return true;
  });
}

function isNamed({ article }: Checked, { field, start, end }: Place): boolean {
  const text = article.fields.find(({ name }) => name === field)?.text ?? '';
  const from = Math.max(text.lastIndexOf('다.', start), text.lastIndexOf('\n', start), start - 120, 0);
  const to = text.indexOf('다.', end);
  const sentence = text.slice(from, to < 0 ? end + 120 : Math.min(to, end + 120));
  return NAMED.test(sentence) && !TO_COME.test(sentence);
}
