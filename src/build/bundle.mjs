// Bundles everything to dist/.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist'));
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The folders of other people's packages that some of dist/ was made from: the notices and the bill of materials name them. */
const bundled = new Set();

async function build(options) {
  const result = await esbuild({ ...options, metafile: true });
  for (const input of Object.keys(result.metafile.inputs)) {
    // a package folder that is a link shows as where it leads to
    const [folder] = /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
    if (folder) bundled.add(folder);
  }
  return result;
}

/** What every start of the command line may need is in its file, the rest of the packages is loaded when its turn comes. */
const INSIDE = ['commander', 'yaml', 'cheerio', 'htmlparser2', 'entities'];

const external = Object.keys(dependencies).filter((name) => !INSIDE.includes(name));

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // esbuild would make `\p{L}` a call of RegExp: what Node reads has it since version 10
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
};
// The command line: one script that start.cjs loads through V8's code cache. Its text is ASCII, for that is read fastest.
const cli = await build({
  ...common,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.cjs',
  format: 'cjs',
  external,
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: '(function (exports, require, importPackage, bundleUrl) { const module = { exports };' },
  footer: { js: 'exports.main = module.exports.main; })' },
  minify: true,
  charset: 'utf8',
  write: false,
  plugins: [
    {
      name: 'tables in a file',
      setup: ({ onResolve }) =>
        onResolve({ filter: /\/generated\/tables\.ts$/ }, ({ resolveDir }) => ({
          path: join(resolveDir, 'generated/tables-file.ts'),
        })),
    },
  ],
});
copyFileSync(join(root, 'src/data/generated/tables.bin'), join(root, 'dist/tables.bin'));
const script = cli.outputFiles[0].text
  // a script from the code cache cannot import by itself
  .replace(/\bimport\("([^"]+)"\)/g, (call, name) =>
    external.includes(name.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1')) ? `importPackage("${name}")` : call,
  )
  // the module of a plug-in, by its file URL
  .replace(/\bimport\(([A-Za-z_$][\w$]*)\)/g, 'importPackage($1)')
  .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
if (/\bimport\(/.test(script)) throw new Error('dist/cli.cjs: an import that nobody serves');
writeFileSync(join(root, 'dist/cli.cjs'), script);
await build({
  ...common,
  entryPoints: ['src/cli/start.ts'],
  outfile: 'dist/start.cjs',
  format: 'cjs',
  define: { BUILD: JSON.stringify(createHash('sha256').update(script).digest('hex').slice(0, 16)) },
  minify: true,
});
// The library, the workers of a batch and the thread of parsers that may hang; heavy parsers and codecs in chunks of their own.
await build({
  ...common,
  entryPoints: { index: 'src/index.ts', worker: 'src/batch/worker.ts', reader: 'src/inputs/isolated/worker.ts' },
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  packages: 'external',
  chunkNames: 'chunks/[name]-[hash]',
  // fewer bytes to parse at each start
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
});
// The filter for executors: one file with everything that reads text and HTML; parsers of office formats stay behind.
await build({
  ...common,
  entryPoints: ['src/cli/filter-main.ts'],
  outfile: 'dist/sandbox-extract-filter.mjs',
  format: 'esm',
  external: ['@rhwp/core', 'unpdf', 'mammoth'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  charset: 'utf8',
  minify: true,
  logLevel: 'error',
});
// The page of a report: its script with the plotting library inside, and its style.
await build({
  absWorkingDir: root,
  entryPoints: ['src/outputs/html/page/main.ts', 'src/outputs/html/page/page.css'],
  entryNames: 'page',
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
copyFileSync(join(root, 'src/model/generated/record.schema.json'), join(root, 'dist/record.schema.json'));
writeFileSync(join(root, 'dist/bundled.json'), `${JSON.stringify([...bundled].sort(), null, 2)}\n`);
