import type { Zone } from '../model/label.ts';

/** The row shapes of the tables in `src/data/tables`. `from` and `to` are days (`YYYY-MM-DD`), inclusive, in KST; a missing one is open or unknown. */

/** What every row of facts carries: where the fact comes from, and whether the source was seen to say it. */
export interface Fact {
  /** The public source of the row. */
  readonly because: string;
  /** False where nobody saw a source that supports the row: it may help to find a name, never to raise a finding or confidence. */
  readonly verified: boolean;
}

/** A period in which a row holds. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** organizations.yaml: bodies by their full name; one row per name that a body has had. */
export interface OrganizationRow extends Fact, Period {
  readonly name: string;
  readonly kind: string;
  /** Other ways to write it: 중기부, 과기정통부. */
  readonly names: readonly string[];
  /** Short forms that are also a common word or particle (산은, 예보): a name only where the text has another name of the row. */
  readonly weak?: readonly string[];
  /** The full names of the bodies that took over when it ended. */
  readonly successors?: readonly string[];
}

/** officials.yaml: one row per term of office. */
export interface OfficialRow extends Fact, Period {
  readonly person: string;
  /** The title in full, without the organization: 장관, 도지사, 국무총리. */
  readonly title: string;
  /** The body's full name on the first day of the term; null for 대통령 and 국무총리. */
  readonly organization: string | null;
  /** True where the last day was seen in a source. */
  readonly to_verified?: boolean;
}

/** titles.yaml: titles by the word that they end with. */
export interface TitleRow {
  readonly title: string;
  /** either: as the body is. */
  readonly kind: 'official' | 'private' | 'either';
  /** What may stand before it in the word: nothing, the body that it heads (without `body`), or the name of a department. */
  readonly prefix: 'none' | 'body' | 'any';
  /** Whether it heads a branch that goes by its own name and by that of the body: 금속노조 바다정공지부. */
  readonly branch?: boolean;
  /** The title in full: 도지사 for 지사. */
  readonly full?: string;
  /** The title by which a person is known again; `full` or the title itself if missing. */
  readonly group?: string;
  /** The ending of the body that it heads: 도, 부, 의회. */
  readonly body?: string;
  /** The ending of the body's name that is part of the title: 국립환경과학원장 heads 국립환경과학원. */
  readonly tail?: string;
  readonly role?: 'candidate' | 'acting' | 'anonymous';
  /**
   * Where the word is also a common one (대표 관광지): the name before it must look like one in every syllable, unless a particle or mark
   * behind the title shows that it is one; always: even then (시장은).
   */
  readonly wary?: boolean | 'always';
}

/** surnames.yaml */
export interface SurnameRow {
  readonly surname: string;
  /** The sign by which headlines call an office-holder: 尹. */
  readonly hanja?: string;
  /** How it is spelt in English: Kim. */
  readonly latin?: readonly string[];
  /** True for one that begins many common words and few names. */
  readonly rare?: boolean;
}

/** given-syllables.yaml, foreign-syllables.yaml */
export interface SyllableRow {
  readonly syllable: string;
  /** True for a syllable that shows a foreign name. */
  readonly sign?: boolean;
}

/** not-names.yaml */
export interface NotNamesRow {
  /** Apart by spaces. */
  readonly words: string;
}

/** person-words.yaml: small lists of words around names and titles; speech-words.yaml: around quotes. */
export interface WordListRow {
  readonly list: string;
  readonly because: string;
  readonly words: readonly string[];
}

/** regions.yaml: 시·도, one row per name that one has had. */
export interface RegionRow extends Fact, Period {
  readonly name: string;
  /** The two-syllable form: 강원, 충북. */
  readonly short: string;
  /** Further ways to write it: 강원자치도, 충북도. */
  readonly names: readonly string[];
}

/** districts.yaml: 시·군·구. */
export interface DistrictRow extends Fact, Period {
  readonly name: string;
  /** The short name of its 시·도: 강원. */
  readonly region: string;
  /** The city of a 일반구: 수원시. */
  readonly city?: string;
  /** True where the bare name without 시·군·구 is also a common word or another place (고성, 광주, 중구). */
  readonly ambiguous?: boolean;
}

/** zones.yaml: designated zones by name. */
export interface ZoneRow extends Fact, Period {
  /** 강원 정밀의료 산업: without the type. */
  readonly name: string;
  readonly type: string;
  /** The short name of its 시·도; null for several or none. */
  readonly region: string | null;
  readonly round?: number | null;
  /** Other ways to write `name`, without the type where that can be left off. */
  readonly names: readonly string[];
}

/** zone-types.yaml: kinds of zones. */
export interface ZoneTypeRow extends Fact {
  readonly type: string;
  /** The type's other spellings: 글로벌혁신특구, 경자구역. */
  readonly names: readonly string[];
}

/** stations.yaml: weather stations in the order of the ticker. */
export interface StationRow extends Fact {
  readonly order: number;
  readonly name: string;
}

/** outlets.yaml */
export interface OutletRow extends Fact {
  readonly name: string;
  readonly domain: string | null;
}

/** holidays.yaml: one row per day and holiday. */
export interface HolidayRow extends Fact {
  readonly date: string;
  readonly names: readonly string[];
}

/** elections.yaml */
export interface ElectionRow extends Fact {
  readonly date: string;
  readonly name: string;
  /** 지방선거 | 총선 | 대선 | 재보궐선거 */
  readonly type: string;
  readonly ordinal: number | null;
}

/** terms.yaml: numbered terms: 민선 8기, 21대 국회, 문재인 정부. */
export interface TermRow extends Fact, Period {
  readonly name: string;
  /** 민선 | 국회 | 정부 */
  readonly type: string;
  readonly ordinal: number;
}

/** places-ambiguous.yaml: names of more than one place, or of a place and something else. */
export interface AmbiguousPlaceRow extends Fact {
  readonly name: string;
  /** The short names of the 시·도 that have such a place; or what else it may be. */
  readonly candidates: readonly string[];
}

/** laws.yaml: laws by their full name. */
export interface LawRow extends Fact {
  readonly name: string;
  /** The short names under which it is cited: 지역특구법. */
  readonly names: readonly string[];
}

/** law-suffixes.yaml: the endings of names of laws. */
export interface LawSuffixRow {
  readonly suffix: string;
  /** True where a word with it is a law's name wherever it stands. */
  readonly alone: boolean;
}

/** law-words.yaml: words that look like laws, stand for one or show that one is meant. */
export interface LawWordRow {
  readonly word: string;
  readonly use: 'none' | 'whole' | 'bare' | 'cue' | 'same' | 'bill';
  readonly note?: string;
}

/** cms.yaml: templates of Korean sites, by CSS selectors. */
export interface CmsRow extends Fact {
  readonly cms: string;
  readonly body: string;
  readonly title: string;
  readonly head?: string;
}

/** json-fields.yaml: what the fields of crawled articles are called. */
export interface JsonFieldRow {
  readonly is: 'text' | 'html' | 'title' | 'id' | 'url' | 'published' | 'modified' | 'byline' | 'outlet';
  /** In lower case, without `_`, `-` and spaces; the first that an object has counts. */
  readonly names: readonly string[];
}

/** universities, hospitals, companies, foreign-bodies: bodies by the name that they go by. */
export interface NamedBodyRow extends Fact, Period {
  readonly name: string;
  /** university | hospital | company | foreign */
  readonly kind: string;
  /** Other ways to write it: 강원대, FDA. */
  readonly names: readonly string[];
}

/** organization-heads.yaml: titles of the one who leads a body. */
export interface OrganizationHeadRow {
  readonly title: string;
  /** What kind of body is led by one, where its name does not say. */
  readonly kind: string;
}

/** legal-forms.yaml: what stands before or behind a name without being a part of it: ㈜. */
export interface LegalFormRow {
  readonly form: string;
  readonly kind: string;
  readonly where: 'before' | 'both';
}

/** company-nouns.yaml: words for a company that stand before its name. */
export interface CompanyNounRow {
  readonly noun: string;
  /** What kind of body it announces; company if missing. */
  readonly kind?: string;
}

/** company-groups.yaml: Latin first words of the names of groups of companies: CJ. */
export interface CompanyGroupRow {
  readonly group: string;
}

/** localities.yaml: well-known places below a 시·군·구: 오송. */
export interface LocalityRow extends Fact {
  readonly name: string;
  /** The short name of its 시·도. */
  readonly region: string;
  readonly district: string;
  /** The 읍·면·동 of that name: 오송읍. */
  readonly part?: string;
}

/** place-words.yaml: words that keep a name from being a place. */
export interface PlaceWordRow {
  readonly word: string;
  /**
   * `no_part`: 활동 is no 동; `no_place`: 경기 before 침체 is no 시·도; `cue`: 보은 before 일대 is the place; `common`: 예산 is hardly ever
   * 예산군.
   */
  readonly as: 'no_part' | 'no_place' | 'cue' | 'common';
  /** For `no_place`: the name before the word. */
  readonly behind?: string;
}

/** countries.yaml: a country before a body of its own: 캐나다 보훈부. */
export interface CountryRow {
  readonly name: string;
}

/** government-branches.yaml: bodies named by their 시·도 or 시·군·구: 전남교육청. */
export interface GovernmentBranchRow {
  readonly tail: string;
  readonly kind: string;
  readonly of: readonly ('region' | 'district')[];
  /** The tail in full: 지방검찰청 for 지검. */
  readonly as?: string;
  /** True where the full name has the full name of the 시·도: 전라남도교육청. */
  readonly full?: boolean;
}

/** government-cues.yaml: words around 춘천시 that tell the government from the place. */
export interface GovernmentCueRow {
  readonly cue: string;
  readonly sense: 'body' | 'place';
  /** `after`: the next word begins with it; `verb`: it stands in the clause after 에; `doer`: the word after 에서 begins with it. */
  readonly where: 'after' | 'verb' | 'doer';
}

/** national-words.yaml: first words of the names of national bodies: 한국, 국립. */
export interface NationalWordRow {
  readonly word: string;
}

/** no-organizations.yaml: words that keep a phrase from being a name. */
export interface NoOrganizationRow {
  readonly word: string;
  readonly as: 'modifier' | 'whole' | 'after_company' | 'no_foreign' | 'no_seat';
}

/** organization-suffixes.yaml: last words of names of bodies. */
export interface OrganizationSuffixRow {
  readonly suffix: string;
  readonly kind: string;
  /**
   * What must stand before it in the word: `modifier`, anything but common words; `proper`, the name of a place or a national word;
   * `national`, a national word; `name`, anything but common words, in a phrase where it acts; `number`, a service and a number
   * (해군 1함대); `seat`, a village, market or block of which it is the association, as a word of its own (중앙시장 상인회).
   */
  readonly needs: 'modifier' | 'proper' | 'national' | 'name' | 'number' | 'seat';
  /** The least number of characters before it; 2 if missing. */
  readonly least?: number;
}

/** currencies.yaml: currencies and how they are written. */
export interface CurrencyRow {
  /** ISO 4217. */
  readonly code: string;
  /** After a number in Korean: 원, 달러. */
  readonly names: readonly string[];
  /** Names that are other words too: after 만, 억, 조 or a number from 1,000 alone. */
  readonly scaled?: readonly string[];
  /** Before or after a number: KRW, US$. */
  readonly codes: readonly string[];
  /** Before a number: $, ₩. */
  readonly signs: readonly string[];
  /** After a number in English: won, dollars. */
  readonly english: readonly string[];
  readonly because: string;
}

/** counters.yaml: what stands after a number that counts or measures something; and words that begin like a unit and are none. */
export interface CounterRow {
  /** The plain form of the unit: ㎡ for 제곱미터; null for words that are no unit. */
  readonly unit: string | null;
  readonly names: readonly string[];
  /** Whether native numerals stand before it (세 곳), perhaps they alone. */
  readonly native?: boolean | 'only';
  readonly least?: number;
  readonly most?: number;
  /** Only after a number with a decimal point: 8.5일. */
  readonly fraction?: boolean;
  /** Only right behind a number, or after 여 or a number that ends in 천 or 만: 230여 업체. */
  readonly round?: boolean;
  /** Of a word that is no unit: only where the word ends there. */
  readonly whole?: boolean;
}

/** bounds.yaml: words that make a figure a limit or an approximate one. */
export interface BoundRow {
  readonly words: readonly string[];
  readonly side: 'before' | 'after';
  readonly bound?: 'at_least' | 'more_than' | 'at_most' | 'less_than';
  readonly approx?: boolean;
  /** Only after a particle: 27억원을 웃돈다. */
  readonly object?: boolean;
  /** After a particle too: 1,800원을 넘을. */
  readonly apart?: boolean;
  /** Only where the word ends there: 억원대, not 억원대출. */
  readonly whole?: boolean;
}

/** money-kinds.yaml: words that say what an amount is; kind null: that it is money at all. */
export interface MoneyKindRow {
  readonly kind: string | null;
  readonly words: readonly string[];
  /** Counts only where no other word stands near. */
  readonly weak?: boolean;
}

/** counted-nouns.yaml: nouns beside a count. */
export interface CountedNounRow {
  readonly names: readonly string[];
  /** People, who stand beside a number without a unit: 인구 10만, 1만 8천여 소상공인. */
  readonly people?: boolean;
  /** After 대, where that counts no machines: 30대 남성, 3대 과제, 22대 국회. */
  readonly ranked?: boolean;
}

/** boilerplate.yaml: lines that are not the article; texts are compared without spaces, case and decoration. */
export interface BoilerplateRow {
  readonly rule: string;
  readonly zone: Zone;
  readonly because: string;
  /** The whole line. */
  readonly lines?: readonly string[];
  /** How a short line begins. */
  readonly starts?: readonly string[];
  /** What stands anywhere in a line. */
  readonly has?: readonly string[];
  /** A line of nothing but such words is one, too. */
  readonly words?: readonly string[];
  /** Below the article's text the line closes it: for good, or perhaps not. */
  readonly ends?: 'article' | 'perhaps';
}

/** page-words.yaml: small lists of words that the rules of cleaning lean on. */
export interface PageWordsRow {
  readonly list: string;
  readonly because: string;
  readonly words: readonly string[];
}

/** press-labels.yaml: what the labels of a release's header and contact table say of what follows them. */
export interface PressLabelRow {
  readonly is:
    | 'embargo'
    | 'distributed'
    | 'immediate'
    | 'board'
    | 'board-field'
    | 'files'
    | 'sheet'
    | 'department'
    | 'role'
    | 'inquiry'
    | 'title'
    | 'subtitle'
    | 'attachment';
  /** Without spaces. */
  readonly name: string;
  /** The rank that a role itself names: 담당과장 → 과장. */
  readonly title?: string;
}

/** ranks.yaml: titles of the people whom a release names for questions. */
export interface RankRow {
  readonly name: string;
  /** What the office is called whose head has this title: 과장 heads a 과. */
  readonly unit?: string;
  /** True where the title is also the name of the office: 재정담당관. */
  readonly self?: boolean;
}

/** rank-prefixes.yaml: what may stand before a rank and belongs to it. */
export interface RankPrefixRow {
  readonly name: string;
}

/** press-units.yaml: endings of the names of offices. */
export interface OfficeEndingRow {
  readonly name: string;
  /** True where names of people end so too. */
  readonly short?: boolean;
}

/** press-furniture.yaml: what the pages that carry releases set around them. */
export interface PressFurnitureRow {
  readonly is: Zone;
  /** `head` only before the release, `tail` ends it, `any` wherever it stands. */
  readonly part: 'head' | 'tail' | 'any';
  /** `line`: all of the line; `start`: it begins so; `within`: anywhere in it. */
  readonly at: 'line' | 'start' | 'within';
  /** Without spaces. */
  readonly text: string;
}

/** time-cues.yaml: words that say when. */
export interface TimeCueRow {
  readonly word: string;
  readonly says: 'year' | 'month' | 'day' | 'week' | 'direction' | 'year-part' | 'month-part';
  readonly by?: 'anchor' | 'antecedent';
  readonly offset?: number;
  readonly direction?: 'past' | 'future';
  readonly part?: string;
  /** Only behind a year: `내년 말`. */
  readonly after_year?: boolean;
  /** What follows where the letters are another word. */
  readonly not?: readonly string[];
  /** What must follow. */
  readonly only?: readonly string[];
}

/** time-counts.yaml: native numbers of days, or before a unit. */
export interface TimeCountRow {
  readonly word: string;
  readonly unit: 'day' | 'month' | 'year' | 'number';
  readonly count: number;
}

/** time-followers.yaml: words after a number with a unit of time. */
export interface TimeFollowerRow {
  readonly word: string;
  readonly makes: 'duration' | 'nothing';
  readonly unit?: string;
  /** The word must end there. */
  readonly whole?: boolean;
  /** No space before it. */
  readonly joined?: boolean;
  readonly not?: readonly string[];
}

/** tense-cues.yaml */
export interface TenseCueRow {
  readonly word: string;
  readonly tense: 'past' | 'future';
  /** The word closes a relative clause. */
  readonly aside?: boolean;
  readonly not?: readonly string[];
}

/** reporting-verbs.yaml: stems of verbs by which something is made known. */
export interface WordRow {
  readonly word: string;
}

/** program-suffixes.yaml: the endings of names of programs. */
export interface ProgramSuffixRow {
  readonly suffix: string;
  /** Whether a word with it is a program alone, only in quotation marks, or, for what is built, only with a budget. */
  readonly use: 'alone' | 'works' | 'quoted';
}

/** program-words.yaml: words around names of programs and their budgets. */
export interface ProgramWordRow {
  readonly word: string;
  readonly use:
    | 'generic'
    | 'stop'
    | 'tail'
    | 'follow'
    | 'no-object'
    | 'no-end'
    | 'build'
    | 'total'
    | 'size'
    | 'spend'
    | 'part'
    | 'soft'
    | 'plain'
    | 'run';
}

/** zone-heads.yaml: words that end the names of zones of more than one type. */
export interface ZoneHeadRow {
  readonly head: string;
  /** The subject before it that settles the type: 반도체. */
  readonly field?: string;
  readonly type: string | null;
  /** What the subject is compared by, where it is spelt in two ways: 의료AX. */
  readonly core?: string;
  /** Whether any place or subject before it makes a name: 판교테크노밸리. */
  readonly proper?: boolean;
}

/** zone-places.yaml: places below or across 시·군·구 by which zones are named. */
export interface ZonePlaceRow extends Fact {
  readonly name: string;
  /** The short name of its 시·도. */
  readonly region: string;
}

/** zone-names.yaml: zones whose names do not end in the word of their type. */
export interface ZoneNameRow extends Fact {
  readonly name: string;
  readonly type: string;
  /** The short name of its 시·도. */
  readonly region: string;
  /** A word that the text must have, where other places share the name. */
  readonly near?: string;
}

/** zone-words.yaml: words around names of zones. */
export interface ZoneWordRow {
  readonly word: string;
  readonly use:
    | 'stop'
    | 'soft'
    | 'noun'
    | 'place-only'
    | 'by-region'
    | 'no-zone'
    | 'body'
    | 'cue'
    | 'listed'
    | 'common'
    | 'vow'
    | 'refused';
  readonly note?: string;
}

/** stamp-labels.yaml: what the label of a date on a page says of it. */
export interface StampLabelRow {
  readonly label: string;
  readonly means: 'published' | 'crawled' | 'modified' | 'widget' | 'embargo' | 'distributed';
  /** Among dates of first publication: 1 before 2. */
  readonly rank?: number;
  /** It counts wherever it stands in the line of a date that has no label. */
  readonly beside?: boolean;
  /** Why a date with this label is not the article's. */
  readonly reason?: string;
}

/** known-years.yaml: events that are counted in years. */
export interface KnownYearRow extends Fact {
  readonly name: string;
  readonly year: number;
}

/** known-periods.yaml: words that are written only from a day on, or only in a period. */
export interface KnownPeriodRow extends Fact, Period {
  readonly name: string;
}

/** known-events.yaml: what happened on a day that news counts from or towards. */
export interface KnownEventRow extends Fact, Period {
  readonly name: string;
  readonly names?: readonly string[];
  /** Names that other events of the table have as well: only days counted towards it are read with them (올림픽). */
  readonly short?: readonly string[];
  /** It is meant only in an article that has all these words. */
  readonly near?: readonly string[];
  readonly from: string;
}

/** annual-events.yaml: what is held once a year and counted; the n-th was held in the year `base` + n. */
export interface AnnualEventRow extends Fact {
  readonly name: string;
  readonly base: number;
}

/** season-words.yaml: words that are written in some months of the year, by what is usual. */
export interface SeasonWordRow {
  readonly word: string;
  readonly months: readonly number[];
  /** What must stand close behind it. */
  readonly with?: readonly string[];
}

/** policies.yaml: packages of measures named by their day. */
export interface PolicyRow extends Fact {
  readonly name: string;
  readonly date: string;
}
