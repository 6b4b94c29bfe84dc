import type { Kind } from '../kind.ts';
import { findOrganizations } from './find.ts';
import { resolveOrganizations } from './resolve.ts';

export const organizationKind: Kind<'organizations'> = {
  name: 'organizations',
  find: findOrganizations,
  resolve: resolveOrganizations,
};
