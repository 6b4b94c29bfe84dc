import type { MoneyEntity, ProgramEntity } from '../../model/generated/record.ts';
import type { Context, Kind } from '../kind.ts';
import { findPrograms } from './find.ts';
import { joinPrograms } from './resolve.ts';

export const programKind: Kind<'programs'> = {
  name: 'programs',
  find: findPrograms,
  resolve: (_mentions, context) => joinPrograms(context).programs,
};

/** The amounts, each with the program that it belongs to. */
export function linkMoney(money: MoneyEntity[], programs: readonly ProgramEntity[], context: Context): MoneyEntity[] {
  if (programs.length === 0) return money;
  const { owners } = joinPrograms(context);
  return money.map((one) => {
    const owner = owners.get(one);
    return owner ? { ...one, program: owner.name } : one;
  });
}
