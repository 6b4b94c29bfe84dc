import { extract as extractSource } from '../extract.ts';
import { textSource } from '../inputs/text.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import type { Source } from '../model/source.ts';
import type { Setup } from '../setup.ts';
import { commonSetup } from './setup.ts';

/**
 * The record of one document. Pure: the same document and setup give the same record, on any day and in any locale.
 *
 * @param document a source of `readDocuments` or `readFiles`; or the text of one document, as it is (no markup, no repair of garbled letters)
 * @param setup what `createSetup` made; without it the defaults: messages in Korean, offsets in UTF-16 code units
 * @throws Problem `TEXT_TOO_LONG` for a text beyond 8 million characters; never on what an article says
 */
export const extract = (document: Source | string, setup: Setup = commonSetup()): ArticleRecord =>
  extractSource(typeof document === 'string' ? textSource(document) : document, setup);
