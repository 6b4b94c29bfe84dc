/** What the words of a law mention say, before anything around them is looked at. */
export interface LawReading {
  /** As written, without brackets; for `same` and `decree` the words that stand for the law named before. */
  readonly name: string;
  /** named: by its name. same: `같은 법`. decree: `시행령 제8조` of the law named before. */
  readonly as: 'named' | 'same' | 'decree';
  /** 제75조, 제11조의5, 제40조제3항; without spaces. */
  readonly articles: readonly string[];
  /** The short name that the text gives it for what follows: (이하 지역특구법). */
  readonly alias?: string;
}
