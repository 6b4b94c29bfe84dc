import type { Kind } from '../kind.ts';

export const zoneKind: Kind<'zones'> = {
  name: 'zones',
  find: () => [],
  resolve: () => [],
};
