import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { seeded } from '../support/inputs.ts';
import { wrap } from './formats.ts';
import { BYTE_MUTATIONS, MUTATIONS } from './mutations.ts';

interface Page {
  readonly text: string;
  readonly html: boolean;
}

export interface FuzzInput {
  readonly bytes: Buffer;
  readonly name: string;
  /** What was done, in order: `nfd cutLine > html > flip`. */
  readonly how: string;
}

const folder = new URL('../../fixtures/articles/', import.meta.url).pathname;

/** The inputs of all fixtures, as text. */
export const pages: readonly Page[] = readdirSync(folder)
  .sort()
  .map((name) => {
    const file = readdirSync(join(folder, name)).find((one) => one.startsWith('input.')) ?? '';
    const bytes = readFileSync(join(folder, name, file));
    const text = bytes.toString('utf8');
    return { text: text.includes('\ufffd') ? iconv.decode(bytes, 'cp949') : text, html: file.endsWith('.html') };
  });

const MOST_MUTATIONS = 5;
/** Names under which an input comes: its own, one that lies, none. */
const NAMES = ['txt', 'html', 'json', 'zip', 'hwp', 'pdf', ''];

/** Input number `n` of a seed, always the same. */
export function inputOf(seed: number, n: number): FuzzInput {
  const random = seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b));
  const page = pages[random(pages.length)]!;
  const other = pages[random(pages.length)]!;
  let { text } = page;
  const done: string[] = [];
  for (let left = random(MOST_MUTATIONS + 1); left > 0; left--) {
    const names = Object.keys(MUTATIONS);
    const name = names[random(names.length)]!;
    text = MUTATIONS[name]!(text, random, other.text);
    done.push(name);
  }
  let { format, bytes } = wrap(text, page.html, random);
  done.push('>', format);
  if (random(3) === 0) {
    const names = Object.keys(BYTE_MUTATIONS);
    const name = names[random(names.length)]!;
    bytes = BYTE_MUTATIONS[name]!(bytes, random);
    done.push('>', name);
  }
  const extension = random(4) > 0 ? format : NAMES[random(NAMES.length)]!;
  return { bytes, name: `input.${extension}`, how: done.join(' ') };
}
