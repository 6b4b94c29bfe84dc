// The packages of others that an installation brings, and those that are inside of dist/: what notices and bill of materials are about.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * @typedef {object} Shipped
 * @property {string} folder where the package stands: node_modules/…
 * @property {string} name
 * @property {string} version
 * @property {string} licence as the lockfile has it (SPDX)
 * @property {boolean} installed whether an installation brings it
 * @property {boolean} bundled whether some of it is inside of dist/
 */

/** @returns {Shipped[]} sorted by name and version; one entry for each folder */
export function shipped() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const inside = new Set(JSON.parse(readFileSync(join(root, 'dist/bundled.json'), 'utf8')));
  for (const folder of inside) if (!packages[folder]) throw new Error(`${folder} is bundled and not in the lockfile`);
  return Object.entries(packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && ((!dev && !devOptional) || inside.has(folder)))
    .map(([folder, { version, license, dev }]) => ({
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? 'UNKNOWN',
      installed: !dev,
      bundled: inside.has(folder),
    }))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}
