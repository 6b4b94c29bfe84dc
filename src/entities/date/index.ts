import type { Kind } from '../kind.ts';

export const dateKind: Kind<'dates'> = {
  name: 'dates',
  find: () => [],
  resolve: () => [],
};
