import type { Kind } from '../kind.ts';

export const moneyKind: Kind<'money'> = {
  name: 'money',
  find: () => [],
  resolve: () => [],
};
