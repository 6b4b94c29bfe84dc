import type { Source } from '../../model/source.ts';
import type { Input } from '../input.ts';
import { isolated } from '../isolated/run.ts';
import { sourceOf } from '../origin.ts';
import { readDocx } from './docx.ts';
import { readHwpx } from './hwpx.ts';
import { readOdt } from './odt.ts';
import { renderBlocks } from './render.ts';

/** HWP 3, HWP 5 and HWPML. */
export async function* readHwpDocument(input: Input): AsyncGenerator<Source> {
  yield document(input, 'hwp', await isolated('hwp', input.bytes, 'HWP', input.options.seconds));
}

export async function* readPdfDocument(input: Input): AsyncGenerator<Source> {
  const text = await isolated('pdf', input.bytes, 'PDF', input.options.seconds);
  // What is left of a file that was cut can still be read, and does not show that it is not all.
  const isWhole = input.bytes.subarray(-2048).includes('%%EOF');
  const warnings = isWhole ? input.warnings : [...input.warnings, { code: 'INPUT_CUT', values: { what: 'PDF' } }];
  yield document({ ...input, warnings }, 'pdf', text);
}

export async function* readHwpxDocument(input: Input): AsyncGenerator<Source> {
  yield document(input, 'hwpx', renderBlocks(readHwpx(input.bytes, input.run.room)));
}

export async function* readDocxDocument(input: Input): AsyncGenerator<Source> {
  yield document(input, 'docx', renderBlocks(readDocx(input.bytes, input.run.room)));
}

export async function* readOdtDocument(input: Input): AsyncGenerator<Source> {
  yield document(input, 'odt', renderBlocks(readOdt(input.bytes, input.run.room)));
}

/** The text that was taken out is the text of record: a document of an office has no other. */
const document = ({ origin, options, warnings }: Input, format: Source['format'], text: string): Source =>
  sourceOf(origin, {
    format,
    encoding: null,
    text,
    url: options.url ?? null,
    warnings: text.trim() === '' ? [...warnings, { code: 'TEXT_EMPTY', values: {} }] : warnings,
  });
