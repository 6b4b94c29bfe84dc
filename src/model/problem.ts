/** Why a document or a call could not be served. Its code has a text in both languages in the table `messages`. */
export class Problem extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.values = values;
  }
}
