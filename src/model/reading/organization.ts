/** What the words of an organization mention say, before the article's date and its other names are looked at. */
export interface OrganizationReading {
  /**
   * How the words name a body: `listed`, by a name of the tables; `committee`, as one of 국회 by its short name alone; `government`, as a
   * 시·도 or 시·군·구; `branch`, by the government that it belongs to; `named`, by a name that the text alone gives; `misspelt`, by a name of
   * the tables with wrong letters; `own`, as the one that the article speaks of (도는, 시의회, 진흥원은); `alias`, by a short form that the
   * article defines; `office`, only through its head (춘천시장): no mention, but it tells whose article this is.
   */
  readonly as: 'listed' | 'committee' | 'government' | 'branch' | 'named' | 'misspelt' | 'own' | 'alias' | 'office';
  /** The name to look up: the surface without its particle, the name in full for `misspelt` and `alias`. */
  readonly name: string;
  /** What kind of body it is, where the name alone tells. */
  readonly kind: string | null;
  /** For `own`: the level or last word of the body meant, and what follows it: 도, 의회. */
  readonly own?: { readonly level: string; readonly tail: string };
  /** The part of the body that is meant: 농수산위원회 of a council, 강릉지청 of a prosecution. */
  readonly part?: string;
  /** The 시·도 that stands before it: 부산 in 부산 강서구. */
  readonly within?: string;
  readonly certainty: 'stated' | 'guessed';
}
