import type { Kind } from '../kind.ts';

export const lawKind: Kind<'laws'> = {
  name: 'laws',
  find: () => [],
  resolve: () => [],
};
