// Writes dist/sbom.cdx.json, the bill of materials (CycloneDX, by npm from the lockfile): what an installation brings and what is inside of
// dist/. Without the moment and the random number that npm puts in: the same lockfile gives the same bytes.
// usage: node src/build/sbom.mjs [FILE]
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, shipped } from './shipped.mjs';

const bom = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  }),
);
const parts = new Map(shipped().map((one) => [`${one.name}@${one.version}`, one]));
delete bom.serialNumber;
delete bom.metadata.timestamp;
delete bom.metadata.tools;
bom.metadata.component.name = 'sandbox-extract';
bom.components = bom.components
  .filter((component) => parts.has(component['bom-ref']))
  .map((component) => ({
    ...component,
    scope: 'required',
    properties: parts.get(component['bom-ref']).bundled ? [{ name: 'cdx:npm:package:bundled', value: 'true' }] : [],
  }))
  .sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
bom.dependencies = bom.dependencies
  .filter(({ ref }) => ref === bom.metadata.component['bom-ref'] || parts.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => parts.has(other)) }));
writeFileSync(process.argv[2] ?? join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
