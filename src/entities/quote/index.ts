import type { Kind } from '../kind.ts';

export const quoteKind: Kind<'quotes'> = {
  name: 'quotes',
  find: () => [],
  resolve: () => [],
};
