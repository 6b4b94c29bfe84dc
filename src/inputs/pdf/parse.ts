import { getDocumentProxy } from 'unpdf';
import { Problem } from '../../model/problem.ts';
import { inReadingOrder } from './columns.ts';
import { flow } from './flow.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOf } from './lines.ts';
import type { Page, Run } from './run.ts';

const MAX_PAGES = 1000;

/**
 * The text of a PDF document, ordered by where it stands on the page and not by when it was drawn. Throws a Problem where it is protected,
 * scanned, or drawn with letters that stand for no characters.
 */
export async function parsePdf(bytes: Uint8Array): Promise<string> {
  const document = await open(bytes);
  if (document.numPages > MAX_PAGES) throw new Problem('PDF_TOO_LONG', { pages: document.numPages, limit: MAX_PAGES });
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, bottom = 0, , top = 842] = page.view;
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? runOf(item as Item) : []));
    pages.push({ height: top - bottom, lines: inReadingOrder(linesOf(runs)) });
    page.cleanup();
  }
  const text = flow(withoutFurniture(pages));
  const letters = text.replace(/\s+/g, '');
  if (letters.length < 5 * document.numPages) throw new Problem('INPUT_SCANNED', { pages: document.numPages });
  const unknown = letters.match(/[\ue000-\uf8ff\ufffd\0-\u001f]/g)?.length ?? 0;
  if (unknown > 0.3 * letters.length) throw new Problem('PDF_NO_CHARACTERS');
  return text;
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function runOf({ str, transform, width, height }: Item): Run[] {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  // Slanted and upright texts are watermarks and marginal notes.
  if (str === '' || Math.abs(b) > 0.1 * Math.abs(a)) return [];
  const size = Math.hypot(c, d) || height;
  // Chromium's spaces come as U+0001.
  const text = str.replace(/[\u0001\u00a0]/g, ' ').replace(/\u00ad/g, '');
  return size > 0 && Number.isFinite(x + y + width) ? [{ text, x, y, width, size }] : [];
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, useSystemFonts: false, maxImageSize: 1, stopAtErrors: false });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') throw new Problem('INPUT_PASSWORD', { what: 'PDF' });
    throw new Problem('INPUT_DAMAGED', { what: 'PDF', reason: String(message).slice(0, 120) });
  }
}
