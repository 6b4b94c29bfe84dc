import type { Finding } from '../../model/generated/record.ts';

/** One finding of a run, placed in its file. */
export interface Reported extends Finding {
  /** The path as given, joined with `/`. */
  readonly path: string;
  /** The item of a feed or archive. */
  readonly item: string | null;
  /** 1-based; in UTF-16 code units of the line. */
  readonly line: number;
  readonly column: number;
  /** The line of the source, where it is there. */
  readonly text: string | null;
  /** The 1-based place in `text`: the column, but in a feed, whose lines hold more than the text. */
  readonly caret: number;
  /** Stays the same while the text around it moves: what a baseline remembers. */
  readonly fingerprint: string;
}

/** What a run came to. */
export interface Summary {
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Findings that the baseline knows, which are not reported. */
  readonly known: number;
  readonly unread: number;
}

/** Writes findings as one document. */
export interface Report {
  begin(): string;
  /** The findings of one document, in the order of the text; also called for a clean one. `item` names it in a feed or archive. */
  document(path: string, findings: readonly Reported[], item?: string | null): string;
  end(summary: Summary): string;
}

export const REPORTS = ['text', 'json', 'ndjson', 'sarif', 'junit', 'github'] as const;
export type ReportFormat = (typeof REPORTS)[number];
