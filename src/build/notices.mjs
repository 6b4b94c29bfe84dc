// Writes dist/THIRD-PARTY-NOTICES.txt: every package that an installation brings or that is inside of dist/, with its licence's text.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, shipped } from './shipped.mjs';

const texts = join(dirname(fileURLToPath(import.meta.url)), 'licences');
const standard = (licence) => readFileSync(join(texts, `${licence}.txt`), 'utf8').trim();

/** What is inside of a package under a licence that its own file does not show. */
const WITHIN = { unpdf: ['pdf.js, by the Mozilla Foundation', 'Apache-2.0'] };
const RULE = '='.repeat(80);

/** The licence of a package: its own files, else the standard text of what its package.json names. Throws where neither is there. */
function textOf({ folder, name, licence }) {
  const own = readdirSync(join(root, folder))
    .filter((file) => /^(?:licen[cs]e|copying|notice|unlicense)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
  if (own.length > 0) return own.join('\n\n');
  const known = licence.match(/\w+/g).find((one) => existsSync(join(texts, `${one}.txt`)));
  if (!known) throw new Error(`${name}: no licence file, and no text of ${licence} in src/build/licences`);
  const { author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const by = typeof author === 'string' ? author : author?.name;
  return `(The package has no licence file. It states ${licence}${by ? `, by ${by}` : ''}.)\n\n${standard(known)}`;
}

const sections = shipped().map((one) => {
  const place = [one.installed && 'installed beside sandbox-extract', one.bundled && 'parts of it are inside of dist/'];
  const [what, licence] = WITHIN[one.name] ?? [];
  return [
    RULE,
    `${one.name} ${one.version}`,
    `Licence: ${one.licence}; ${place.filter(Boolean).join('; ')}.`,
    '',
    textOf(one),
    ...(what ? ['', `It holds ${what}, under ${licence}:`, '', standard(licence)] : []),
  ].join('\n');
});
writeFileSync(
  join(root, 'dist/THIRD-PARTY-NOTICES.txt'),
  `sandbox-extract makes use of these packages, each under its own licence.\n\n${sections.join('\n\n')}\n`,
);
