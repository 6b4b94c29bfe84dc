import type { Fact, Period } from './fact.ts';

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
  readonly needs: 'modifier' | 'proper' | 'national' | 'name' | 'number' | 'seat' | 'staff';
  /** The least number of characters before it; 2 if missing. */
  readonly least?: number;
}
