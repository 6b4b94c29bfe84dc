// Writes the manual page to dist/sandbox-extract.1; with --docs also docs/cli.md. Both come from the tables of flags, like --help.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/manual/index.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
});
const { manPage, cliPage } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
writeFileSync(join(root, 'dist/sandbox-extract.1'), manPage());
if (process.argv.includes('--docs')) writeFileSync(join(root, 'docs/cli.md'), cliPage());
