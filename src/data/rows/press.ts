import type { Zone } from '../../model/label.ts';

/** press-labels.yaml: what the labels of a release's header and contact table say of what follows them. */
export interface PressLabelRow {
  readonly is:
    | 'embargo'
    | 'distributed'
    | 'immediate'
    | 'issuer'
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

/** press-notes.yaml: words of a release's head that carry no value of their own. */
export interface PressNoteRow {
  readonly is: 'medium' | 'edition' | 'wording' | 'particle' | 'enclosed' | 'answer';
  /** Without spaces. */
  readonly name: string;
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

/** press-domains.yaml: the sites of bodies. */
export interface PressDomainRow {
  /** Without `www.`. */
  readonly domain: string;
  /** The body's full name. */
  readonly body: string;
  readonly because: string;
}
