/** What the words of a program mention say, before its money and dates are looked for. */
export interface ProgramReading {
  /** Folded: without quotation marks and what is done about it (업무협약). */
  readonly name: string;
  /**
   * program: a program as it stands. works: something built, a program with a budget. term: anything in quotation marks, a program only where
   * its sentence gives it a budget.
   */
  readonly as: 'program' | 'works' | 'term';
}
