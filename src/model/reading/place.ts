/** What the words of a place mention say, before the article's date and its other places are looked at. */
export interface PlaceReading {
  /** The 시·도 that stands before it in the same words, or before it in the same list: 충북 in 충북 청주시, 경남 in 경남 김해·진주. */
  readonly region: string | null;
  /** The city before a 구: 청주시 in 청주시 흥덕구. */
  readonly city: string | null;
  /** The 시·군·구 or 시·도 itself: 흥덕구, 청주, 충북. */
  readonly name: string;
  readonly level: 'region' | 'district' | 'locality';
  /** 읍·면·동·리 behind it: 이원면. */
  readonly part: string | null;
  /** True where the bare name is also a common word, and nothing beside it says that it is the place. */
  readonly weak: boolean;
}
