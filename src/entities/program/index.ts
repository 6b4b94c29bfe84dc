import type { MoneyEntity, ProgramEntity } from '../../model/generated/record.ts';
import type { Context, Kind } from '../kind.ts';

export const programKind: Kind<'programs'> = {
  name: 'programs',
  find: () => [],
  resolve: () => [],
};

/** The amounts, each with the program that it belongs to. */
export function linkMoney(money: MoneyEntity[], _programs: readonly ProgramEntity[], _context: Context): MoneyEntity[] {
  return money;
}
