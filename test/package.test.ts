import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from './support/cli.ts';
import { type Packed, packed } from './support/packed.ts';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
/** What an installation of the package brings, by folder. */
const production = Object.entries(lock.packages).filter(([path, { dev, devOptional }]) => path && !dev && !devOptional);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

let pack: Packed;
const inside = (file: string): string => readFileSync(join(pack.folder, 'node_modules/sandbox-extract', file), 'utf8');

beforeAll(() => {
  pack = packed();
}, 60_000);

describe('the tarball', () => {
  test('holds what is needed and nothing else', () => {
    const allowed =
      /^(?:bin\/(?:package\.json|sandbox-extract\.js)|(?:README|CHANGELOG|CONTRIBUTING|SECURITY)\.md|LICENSE|package\.json|dist\/(?:(?:cli|start)\.cjs|(?:index|reader|worker)\.js|chunks\/[\w.-]+\.js|sandbox-extract-filter\.mjs|report-page\/page\.(?:css|js)|record\.schema\.json|tables\.bin|sandbox-extract\.1|THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json|types\/[\w/-]+\.d\.ts))$/;
    expect(pack.files.filter((file) => !allowed.test(file))).toEqual([]);
    const needed = [
      'LICENSE',
      'README.md',
      'dist/index.js',
      'dist/types/index.d.ts',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/sbom.cdx.json',
    ];
    for (const file of [...needed, 'dist/sandbox-extract.1']) expect(pack.files).toContain(file);
    expect(pack.size).toBeLessThan(3 * 2 ** 20);
  });

  test('every file that package.json names is in it', () => {
    const { bin, man, exports } = JSON.parse(inside('package.json'));
    const named = [
      man,
      ...Object.values(bin),
      ...Object.values(exports).flatMap((one) => Object.values(typeof one === 'string' ? [one] : (one as object))),
    ];
    for (const file of named as string[]) expect(pack.files).toContain(file.replace(/^\.\//, ''));
  });

  test('nothing of this machine is in it', () => {
    for (const file of pack.files.filter((name) => !name.endsWith('.md')))
      expect(inside(file).includes(root), file).toBe(false);
  });

  test('publint finds nothing', async () => {
    const pkgDir = join(pack.folder, 'node_modules/sandbox-extract');
    const { messages, pkg } = await publint({ pkgDir, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg as never))).toEqual([]);
  });
});

describe('what an installation brings', () => {
  test('runs no script', () => {
    expect(production.length).toBeGreaterThan(40);
    expect(production.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
    const own = JSON.parse(inside('package.json')).scripts as Record<string, string>;
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) expect(own[name]).toBeUndefined();
  });

  test('is under licences that ask for no more than their text', () => {
    const free = /^\(?(?:MIT|MIT-0|ISC|BSD-[23]-Clause|Apache-2\.0|Zlib|CC0-1\.0|0BSD| AND | OR )+\)?$/;
    expect(production.filter(([, { license }]) => !free.test(license ?? '')).map(([path]) => path)).toEqual([]);
  });
});

describe('notices and bill of materials', () => {
  const bundled = (): string[] => JSON.parse(readFileSync(join(root, 'dist/bundled.json'), 'utf8')) as string[];
  const expected = (): string[] =>
    [
      ...new Set(
        [...production.map(([path]) => path), ...bundled()].map(
          (path) => `${nameOf(path)}@${lock.packages[path]!.version}`,
        ),
      ),
    ].sort();

  test('what is inside of dist is known: the plots of the page, the readers of the filter', () => {
    const names = bundled().map(nameOf);
    for (const name of ['@observablehq/plot', 'd3-shape', 'cheerio', 'iconv-lite', 'yaml'])
      expect(names).toContain(name);
  });

  test('each package has its licence’s text in the notices', () => {
    const sections = inside('dist/THIRD-PARTY-NOTICES.txt')
      .split(`\n${'='.repeat(80)}\n`)
      .slice(1);
    const named = sections.map((section) => section.split('\n')[0]!.replace(' ', '@'));
    expect([...new Set(named)].sort()).toEqual(expected());
    for (const section of sections) {
      expect(section).toMatch(/^.+\nLicence: (?!UNKNOWN)/);
      expect(section, section.split('\n')[0]).toMatch(/permission|Permission|License|Redistribution|provided/);
      expect(section.length).toBeGreaterThan(400);
    }
  });

  test('each package is in the bill of materials, with hash, licence and address', () => {
    const { bomFormat, components, dependencies, metadata, serialNumber } = JSON.parse(inside('dist/sbom.cdx.json'));
    expect([bomFormat, metadata.component.name, serialNumber, metadata.timestamp]).toEqual([
      'CycloneDX',
      'sandbox-extract',
      undefined,
      undefined,
    ]);
    const refs = components.map((component: { 'bom-ref': string }) => component['bom-ref']).sort();
    expect(refs).toEqual(expected());
    for (const { purl, hashes, licenses } of components) {
      expect(purl).toMatch(/^pkg:npm\//);
      expect(hashes?.[0]?.content ?? '').toMatch(/^[0-9a-f]{64,}$/);
      expect(licenses.length).toBeGreaterThan(0);
    }
    for (const { dependsOn } of dependencies) for (const ref of dependsOn) expect(refs).toContain(ref);
  });

  test('the same lockfile gives the same bytes', () => {
    const again = join(pack.folder, 'again.json');
    execFileSync(process.execPath, [join(root, 'src/build/sbom.mjs'), again]);
    expect(readFileSync(again, 'utf8')).toBe(inside('dist/sbom.cdx.json'));
  });

  test('where an installation is here, it is the one that the lockfile describes', () => {
    for (const [path, { version }] of production) {
      if (!existsSync(join(root, path, 'package.json'))) continue;
      expect([path, JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')).version]).toEqual([
        path,
        version,
      ]);
    }
  });
});
