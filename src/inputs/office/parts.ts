import { Problem } from '../../model/problem.ts';
import { zipEntries } from '../archive/zip-entries.ts';

/** Reads the parts of a document that is a zip file, all of them together within `limit` bytes; an optional part that is missing is empty. */
export function partsOf(bytes: Buffer, what: string, limit: number): (name: string, isNeeded?: boolean) => string {
  const entries = new Map(zipEntries(bytes).map((entry) => [entry.name, entry]));
  let left = limit;
  return (name, isNeeded = false) => {
    const entry = entries.get(name);
    if (!entry) {
      if (isNeeded) throw new Problem('INPUT_DAMAGED', { what, reason: `no ${name}` });
      return '';
    }
    const part = entry.read(left);
    left -= part.length;
    return part.toString('utf8');
  };
}
