import type { Kind } from '../kind.ts';
import { findZones } from './find.ts';
import { gazetteer } from './gazetteer.ts';
import { onePerZone } from './resolve.ts';

export const zoneKind: Kind<'zones'> = {
  name: 'zones',
  find: findZones,
  resolve: (mentions, { lexicon, dateline }) =>
    onePerZone(mentions, gazetteer(lexicon), dateline.anchor?.first ?? null),
};
