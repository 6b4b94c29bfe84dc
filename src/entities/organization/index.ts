import type { Kind } from '../kind.ts';

export const organizationKind: Kind<'organizations'> = {
  name: 'organizations',
  find: () => [],
  resolve: () => [],
};
