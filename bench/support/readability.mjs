import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The text of pages in UTF-8 by Readability. */
export function readabilityOf(files) {
  for (const file of files) new Readability(parseHTML(readFileSync(file, 'utf8')).document).parse();
}
