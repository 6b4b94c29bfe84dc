/** What the words of a program mention say, before its money and dates are looked for. */
export interface ProgramReading {
  /** Folded: without quotation marks and what is done about it (업무협약). */
  readonly name: string;
  /** True where only a budget beside it would make it a program: a term in quotation marks that could be anything. */
  readonly weak: boolean;
}
