import { RULES_HASH, tableNames, tableText } from './generated/tables.ts';
import type {
  AmbiguousPlaceRow,
  AnnualEventRow,
  BoilerplateLeftRow,
  BoilerplateRow,
  BoundRow,
  CmsRow,
  CompanyGroupRow,
  CompanyNounRow,
  CountedNounRow,
  CounterRow,
  CountryRow,
  CurrencyRow,
  DistrictRow,
  ElectionRow,
  GovernmentBranchRow,
  GovernmentCueRow,
  HolidayRow,
  JsonFieldRow,
  KnownEventRow,
  KnownPeriodRow,
  KnownYearRow,
  LawRow,
  LawSuffixRow,
  LawWordRow,
  LegalFormRow,
  LocalityRow,
  MessageRow,
  MoneyKindRow,
  NamedBodyRow,
  NationalWordRow,
  NoOrganizationRow,
  NotNamesRow,
  OfficeEndingRow,
  OfficialRow,
  OrganizationHeadRow,
  OrganizationRow,
  OrganizationSuffixRow,
  OutletRow,
  PageWordsRow,
  PlaceWordRow,
  PolicyRow,
  PressDomainRow,
  PressFurnitureRow,
  PressLabelRow,
  PressNoteRow,
  ProgramSuffixRow,
  ProgramWordRow,
  RankPrefixRow,
  RankRow,
  RegionRow,
  SeasonWordRow,
  StampLabelRow,
  StationRow,
  SurnameRow,
  SyllableRow,
  TenseCueRow,
  TermRow,
  TimeCountRow,
  TimeCueRow,
  TimeFollowerRow,
  TitleRow,
  WordListRow,
  WordRow,
  ZoneHeadRow,
  ZoneNameRow,
  ZonePlaceRow,
  ZoneRow,
  ZoneTypeRow,
  ZoneWordRow,
} from './rows/index.ts';

/** The tables of `src/data/tables`, by file name. */
export interface Tables {
  readonly meta: { readonly tables_until: string };
  readonly organizations: readonly OrganizationRow[];
  readonly 'organization-suffixes': readonly OrganizationSuffixRow[];
  readonly 'no-organizations': readonly NoOrganizationRow[];
  readonly universities: readonly NamedBodyRow[];
  readonly hospitals: readonly NamedBodyRow[];
  readonly companies: readonly NamedBodyRow[];
  readonly 'foreign-bodies': readonly NamedBodyRow[];
  readonly 'organization-heads': readonly OrganizationHeadRow[];
  readonly 'company-nouns': readonly CompanyNounRow[];
  readonly 'company-groups': readonly CompanyGroupRow[];
  readonly localities: readonly LocalityRow[];
  readonly 'place-words': readonly PlaceWordRow[];
  readonly 'legal-forms': readonly LegalFormRow[];
  readonly countries: readonly CountryRow[];
  readonly 'national-words': readonly NationalWordRow[];
  readonly 'government-branches': readonly GovernmentBranchRow[];
  readonly 'government-cues': readonly GovernmentCueRow[];
  readonly officials: readonly OfficialRow[];
  readonly titles: readonly TitleRow[];
  readonly surnames: readonly SurnameRow[];
  readonly 'given-syllables': readonly SyllableRow[];
  readonly 'foreign-syllables': readonly SyllableRow[];
  readonly 'not-names': readonly NotNamesRow[];
  readonly 'person-words': readonly WordListRow[];
  readonly 'speech-words': readonly WordListRow[];
  readonly regions: readonly RegionRow[];
  readonly districts: readonly DistrictRow[];
  readonly 'places-ambiguous': readonly AmbiguousPlaceRow[];
  readonly zones: readonly ZoneRow[];
  readonly 'zone-types': readonly ZoneTypeRow[];
  readonly stations: readonly StationRow[];
  readonly outlets: readonly OutletRow[];
  readonly holidays: readonly HolidayRow[];
  readonly elections: readonly ElectionRow[];
  readonly terms: readonly TermRow[];
  readonly 'program-suffixes': readonly ProgramSuffixRow[];
  readonly 'program-words': readonly ProgramWordRow[];
  readonly 'zone-heads': readonly ZoneHeadRow[];
  readonly 'zone-places': readonly ZonePlaceRow[];
  readonly 'zone-names': readonly ZoneNameRow[];
  readonly 'zone-words': readonly ZoneWordRow[];
  readonly laws: readonly LawRow[];
  readonly 'law-suffixes': readonly LawSuffixRow[];
  readonly 'law-words': readonly LawWordRow[];
  readonly cms: readonly CmsRow[];
  readonly 'json-fields': readonly JsonFieldRow[];
  readonly currencies: readonly CurrencyRow[];
  readonly counters: readonly CounterRow[];
  readonly bounds: readonly BoundRow[];
  readonly 'money-kinds': readonly MoneyKindRow[];
  readonly 'counted-nouns': readonly CountedNounRow[];
  readonly messages: readonly MessageRow[];
  readonly boilerplate: readonly BoilerplateRow[];
  readonly 'boilerplate-left': readonly BoilerplateLeftRow[];
  readonly 'page-words': readonly PageWordsRow[];
  readonly 'press-labels': readonly PressLabelRow[];
  readonly 'press-notes': readonly PressNoteRow[];
  readonly 'press-domains': readonly PressDomainRow[];
  readonly 'press-furniture': readonly PressFurnitureRow[];
  readonly 'press-units': readonly OfficeEndingRow[];
  readonly ranks: readonly RankRow[];
  readonly 'known-periods': readonly KnownPeriodRow[];
  readonly 'annual-events': readonly AnnualEventRow[];
  readonly 'known-events': readonly KnownEventRow[];
  readonly 'season-words': readonly SeasonWordRow[];
  readonly policies: readonly PolicyRow[];
  readonly 'start-verbs': readonly WordRow[];
  readonly 'known-years': readonly KnownYearRow[];
  readonly 'stamp-labels': readonly StampLabelRow[];
  readonly 'time-cues': readonly TimeCueRow[];
  readonly 'time-counts': readonly TimeCountRow[];
  readonly 'time-followers': readonly TimeFollowerRow[];
  readonly 'tense-cues': readonly TenseCueRow[];
  readonly 'reporting-verbs': readonly WordRow[];
  readonly 'measured-nouns': readonly WordRow[];
  readonly 'rank-prefixes': readonly RankPrefixRow[];
}

/** Each table is parsed when it is first read: a run reads a third of them. */
export const defaultTables = lazily(
  Object.fromEntries(tableNames.map((name) => [name, () => JSON.parse(tableText(name))])),
) as unknown as Tables;

/** An object whose properties are made on first use and kept. */
function lazily(makers: Readonly<Record<string, () => unknown>>): Readonly<Record<string, unknown>> {
  const object = {};
  for (const [name, make] of Object.entries(makers))
    Object.defineProperty(object, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make();
        Object.defineProperty(object, name, { value, enumerable: true });
        return value;
      },
    });
  return object;
}

/** Rows that are added to tables, by the tables' names. */
export type ExtraRows = Partial<Pick<Tables, 'organizations' | 'officials' | 'zones' | 'outlets' | 'boilerplate'>>;

/** The tables with further rows at their ends. */
export function withRows(tables: Tables, extra: ExtraRows): Tables {
  const entries = Object.entries(extra) as [keyof ExtraRows, readonly never[]][];
  if (entries.length === 0) return tables;
  const makers: Record<string, () => unknown> = {};
  for (const name of Object.keys(tables) as (keyof Tables)[]) makers[name] = () => tables[name];
  for (const [name, rows] of entries) makers[name] = () => [...tables[name], ...rows];
  return lazily(makers) as unknown as Tables;
}

/**
 * The tables without some of their rows, to see what these earn: `boilerplate` leaves out a whole table, `boilerplate:menu` its rows of
 * that rule, name, id or word. Throws on a name that is no table, or of which the table has no row.
 */
export function withoutRows(tables: Tables, left: readonly string[]): Tables {
  if (left.length === 0) return tables;
  const kept: Record<string, unknown> = { ...tables };
  for (const name of left) {
    const colon = name.indexOf(':');
    const table = colon < 0 ? name : name.slice(0, colon);
    const rows = kept[table];
    if (!Array.isArray(rows)) throw new RangeError(`no table is called ${table}`);
    kept[table] = colon < 0 ? [] : rows.filter((row) => !isCalled(row, name.slice(colon + 1)));
    if (colon >= 0 && (kept[table] as unknown[]).length === rows.length)
      throw new RangeError(`no row is called ${name}`);
  }
  return kept as unknown as Tables;
}

const isCalled = ({ rule, id, name, word, is }: Record<string, unknown>, wanted: string): boolean =>
  [rule, id, name, word, is].includes(wanted);

export { RULES_HASH };
