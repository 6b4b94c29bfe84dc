import type { MoneyEntity } from '../generated/record.ts';

/** What a money mention says: amounts in whole units of the currency. */
export interface MoneyReading {
  /** Null for a range. */
  readonly amount: number | null;
  readonly amount_min: number | null;
  readonly amount_max: number | null;
  readonly currency: string;
  readonly approx: boolean;
  readonly bound: MoneyEntity['bound'];
  readonly kind: MoneyEntity['kind'];
  readonly certainty: MoneyEntity['certainty'];
}
