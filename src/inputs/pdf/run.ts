/** A run of text as the page draws it, in points from the lower left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Text on one line without a wide gap: a line of running text, or a cell. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

export interface Line {
  readonly segments: readonly Segment[];
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

export interface Page {
  readonly height: number;
  readonly lines: readonly Line[];
}
