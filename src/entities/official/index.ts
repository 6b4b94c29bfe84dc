import type { Kind } from '../kind.ts';

export const officialKind: Kind<'officials'> = {
  name: 'officials',
  find: () => [],
  resolve: () => [],
};
