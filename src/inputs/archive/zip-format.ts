import { Problem } from '../../model/problem.ts';
import type { InputFormat } from '../options.ts';
import { zipEntries } from './zip-entries.ts';

/** What a zip file is: a document of an office, or an archive. Throws a Problem for office files that are no text, and for damaged ones. */
export function zipFormat(bytes: Buffer): InputFormat {
  const entries = zipEntries(bytes);
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  const starts = (folder: string): boolean => entries.some(({ name }) => name.startsWith(folder));
  const type = entries
    .find(({ name, size }) => name === 'mimetype' && size < 100)
    ?.read(100)
    .toString('latin1')
    .trim();
  if (type === 'application/hwp+zip' || has('Contents/section0.xml') || has('Contents/content.hpf')) return 'hwpx';
  if (has('word/document.xml')) return 'docx';
  if (type?.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (type?.startsWith('application/vnd.oasis.opendocument')) throw unread('ODS/ODP');
  if (starts('xl/')) throw unread('XLSX');
  if (starts('ppt/')) throw unread('PPTX');
  if (type === 'application/epub+zip') throw unread('EPUB');
  return 'zip';
}

const unread = (what: string): Problem => new Problem('INPUT_FORMAT_UNREAD', { what });
