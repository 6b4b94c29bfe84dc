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
