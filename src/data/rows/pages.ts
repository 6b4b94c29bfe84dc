import type { Zone } from '../../model/label.ts';
import type { Fact } from './fact.ts';

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

/** messages.yaml: the texts of messages, with `{name}` places. */
export interface MessageRow {
  readonly code: string;
  readonly ko: string;
  readonly en: string;
}

/** boilerplate-left.yaml: words that stand in no article, one behind the other on one line. */
export interface BoilerplateLeftRow {
  readonly words: readonly string[];
}
