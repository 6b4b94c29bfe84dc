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
