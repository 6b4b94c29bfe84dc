import type { Kind } from '../kind.ts';

export const quantityKind: Kind<'quantities'> = {
  name: 'quantities',
  find: () => [],
  resolve: () => [],
};
