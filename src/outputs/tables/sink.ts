import type { ArticleRecord } from '../../model/generated/record.ts';

/** Writes records as several tables into a folder. */
export interface TableSink {
  add(record: ArticleRecord): void;
  /** Ends the files and makes them visible. */
  finish(): void;
  /** Takes back what was written. */
  abandon(): void;
}

/** Which part of a run that is cut into `count` parts; from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}
