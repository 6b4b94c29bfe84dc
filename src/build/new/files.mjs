import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Writes a new file. Throws where it is there already. */
export function write(file, text) {
  const path = join(root, file);
  if (existsSync(path)) throw new Error(`${file} is there already`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Puts texts in the place of others. Throws where one of these is not there. */
export function replaceIn(file, changes) {
  let text = readFileSync(join(root, file), 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} has no line ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(join(root, file), text);
}

export function appendLine(file, line) {
  const path = join(root, file);
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${line}\n`);
}

/** budget-without-year → budgetWithoutYear */
export const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
