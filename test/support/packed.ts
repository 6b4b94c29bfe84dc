import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root, tempFolder } from './cli.ts';

export interface Packed {
  /** A folder in which `import 'sandbox-extract'` finds the package as it is packed, and no file of the checkout. */
  readonly folder: string;
  /** What is in the package, sorted. */
  readonly files: readonly string[];
  /** Bytes of the tarball. */
  readonly size: number;
}

/** Packs what the build left in dist/ and unpacks it as an installation would; its dependencies are those of the checkout. */
export function packed(): Packed {
  const folder = tempFolder();
  const out = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: root });
  const [{ filename, size, files }] = JSON.parse(out.toString()) as [
    { filename: string; size: number; files: { path: string }[] },
  ];
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', modules]);
  execFileSync('mv', [join(modules, 'package'), join(modules, 'sandbox-extract')]);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const links = join(modules, 'sandbox-extract/node_modules');
  for (const name of Object.keys(dependencies)) {
    mkdirSync(join(links, name, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(links, name));
  }
  return { folder, files: files.map(({ path }) => path).sort(), size };
}
