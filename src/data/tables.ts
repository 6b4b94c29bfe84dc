import { tables as generated, RULES_HASH } from './generated/tables.ts';
import type {
  AmbiguousPlaceRow,
  CmsRow,
  DistrictRow,
  ElectionRow,
  HolidayRow,
  LawRow,
  LawSuffixRow,
  LawWordRow,
  OfficialRow,
  OrganizationRow,
  OutletRow,
  RegionRow,
  StationRow,
  TermRow,
  ZoneRow,
  ZoneTypeRow,
} from './rows.ts';

/** The tables of `src/data/tables`, by file name. */
export interface Tables {
  readonly meta: { readonly tables_until: string };
  readonly organizations: readonly OrganizationRow[];
  readonly officials: readonly OfficialRow[];
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
  readonly laws: readonly LawRow[];
  readonly 'law-suffixes': readonly LawSuffixRow[];
  readonly 'law-words': readonly LawWordRow[];
  readonly cms: readonly CmsRow[];
}

export const defaultTables = generated as Tables;
export { RULES_HASH };
