import { Problem } from '../../model/problem.ts';
import type { ZipEntry } from '../archive/zip-entries.ts';
import { zipEntries } from '../archive/zip-entries.ts';
import type { Block } from './block.ts';
import { ParagraphHeads } from './hwpx-heads.ts';
import { HwpxVisitor } from './hwpx-visitor.ts';
import { walkXml } from './xml.ts';

/** The blocks of an HWPX document, its sections in order. Throws a Problem where it is encrypted or has none. */
export function readHwpx(bytes: Buffer, limit: number): Block[] {
  const entries = zipEntries(bytes);
  const find = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name === name);
  const text = (entry: ZipEntry | undefined): string => entry?.read(limit).toString('utf8') ?? '';
  if (/encryption-data/.test(text(find('META-INF/manifest.xml'))))
    throw new Problem('INPUT_PASSWORD', { what: 'HWPX' });
  const sections = entries.filter(({ name }) => /^Contents\/section\d+\.xml$/.test(name)).sort(bySection);
  if (sections.length === 0) throw new Problem('INPUT_DAMAGED', { what: 'HWPX', reason: 'no section' });
  const visitor = new HwpxVisitor(new ParagraphHeads(text(find('Contents/header.xml'))));
  let left = limit;
  for (const section of sections) {
    const xml = section.read(left);
    left -= xml.length;
    walkXml(xml.toString('utf8'), visitor);
  }
  return visitor.build();
}

const numberOf = ({ name }: ZipEntry): number => Number(/\d+/.exec(name)?.[0]);
const bySection = (a: ZipEntry, b: ZipEntry): number => numberOf(a) - numberOf(b);
