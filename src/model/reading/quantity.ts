import type { QuantityEntity } from '../generated/record.ts';

/** What a quantity mention says. */
export interface QuantityReading {
  /** Null where the words give a range only. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly approx: boolean;
  readonly bound: QuantityEntity['bound'];
  readonly certainty: QuantityEntity['certainty'];
}
