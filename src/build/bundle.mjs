// Bundles the command line and the library to dist/: one start-up file each, one for the
// workers of a batch and one for the thread of parsers that may hang, heavy parsers and codecs in chunks of their own.
import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    worker: 'src/batch/worker.ts',
    reader: 'src/inputs/isolated/worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  chunkNames: 'chunks/[name]-[hash]',
  // fewer bytes to parse at each start
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
  logLevel: 'warning',
});
// The filter for executors: one file with everything that reads text and HTML; parsers of office formats stay behind.
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/filter-main.ts'],
  outfile: 'dist/sandbox-extract-filter.mjs',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: ['@rhwp/core', 'unpdf', 'mammoth'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  charset: 'utf8',
  minify: true,
  logLevel: 'error',
});
// The page of a report: its script with the plotting library inside, and its style.
await build({
  absWorkingDir: root,
  entryPoints: { page: 'src/outputs/html/page/main.ts' },
  outdir: 'dist/report-page',
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  // ASCII, and no end tag: the script stands inside the page
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
});
copyFileSync(join(root, 'src/outputs/html/page/page.css'), join(root, 'dist/report-page/page.css'));
copyFileSync(join(root, 'src/model/generated/record.schema.json'), join(root, 'dist/record.schema.json'));
