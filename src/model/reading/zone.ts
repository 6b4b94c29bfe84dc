/** What the words of a zone mention say, before the gazetteer is asked. */
export interface ZoneReading {
  /** The subject alone, without spaces: 정밀의료산업; empty for a zone that is named by its place. */
  readonly core: string;
  /** The places in it, short: 강원, 춘천. */
  readonly places: readonly string[];
  /** The short name of its 시·도, where the words around say it. */
  readonly region: string | null;
  /** Null where the type's word is shared by several types. */
  readonly type: string | null;
  /** The word that ends the name: 특구, 규제자유특구; empty in lists. */
  readonly head: string;
  /** The type that the text around speaks of. */
  readonly context: string | null;
}
