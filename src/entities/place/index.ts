import type { Kind } from '../kind.ts';
import { findPlaces } from './find.ts';
import { resolvePlaces } from './resolve.ts';

export const placeKind: Kind<'places'> = {
  name: 'places',
  find: findPlaces,
  resolve: resolvePlaces,
};
