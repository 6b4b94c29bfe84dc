import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;

/** Before all tests: what the package holds beside its bundles (types, notices, manual) is made where only the bundles are. */
export default function setup(): void {
  if (existsSync(join(root, 'dist/bundled.json')) && !existsSync(join(root, 'dist/sandbox-extract.1')))
    execFileSync('npm', ['run', '-s', 'package-files'], { cwd: root });
}
