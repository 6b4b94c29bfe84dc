/** A 시·도, 시, 군 or 구 in the words of a zone's name. */
export interface ZonePlace {
  /** Without 시·군·구: 춘천; a 시·도 by its short name. */
  readonly short: string;
  readonly level: 'region' | 'district';
  /** True where the bare name is also a common word (고령, 강화). */
  readonly ambiguous: boolean;
  /** The short names of the 시·도 that have such a place, each with the days in which it did. */
  readonly regions: readonly { readonly region: string; readonly from?: string; readonly to?: string }[];
}

/** What the words of a zone mention say, before the gazetteer is asked. */
export interface ZoneReading {
  /** The subject alone, without spaces: 정밀의료산업; empty for a zone that is named by its place. */
  readonly core: string;
  /** The places in it or right before it: 강원, 춘천. */
  readonly places: readonly ZonePlace[];
  /** Null where the type's word is shared by several types. */
  readonly type: string | null;
  /** The word that ends the name: 특구, 규제자유특구; empty in lists. */
  readonly head: string;
  /** The type that the text around speaks of. */
  readonly context: string | null;
}
