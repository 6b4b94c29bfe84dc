import type { Kind } from '../kind.ts';

export const placeKind: Kind<'places'> = {
  name: 'places',
  find: () => [],
  resolve: () => [],
};
