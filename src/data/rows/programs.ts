/** program-suffixes.yaml: the endings of names of programs. */
export interface ProgramSuffixRow {
  readonly suffix: string;
  /** Whether a word with it is a program alone, only in quotation marks, or, for what is built, only with a budget. */
  readonly use: 'alone' | 'works' | 'quoted';
}

/** program-words.yaml: words around names of programs and their budgets. */
export interface ProgramWordRow {
  readonly word: string;
  readonly use:
    | 'generic'
    | 'stop'
    | 'tail'
    | 'follow'
    | 'no-object'
    | 'no-end'
    | 'build'
    | 'total'
    | 'size'
    | 'spend'
    | 'part'
    | 'soft'
    | 'plain'
    | 'grown'
    | 'run';
}
