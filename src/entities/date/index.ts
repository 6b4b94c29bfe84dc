import type { Kind } from '../kind.ts';
import { findDates } from './find.ts';
import { resolveDates } from './resolve.ts';

export const dateKind: Kind<'dates'> = {
  name: 'dates',
  find: findDates,
  resolve: (mentions, { dateline, article }) => resolveDates(mentions, dateline, article),
};
