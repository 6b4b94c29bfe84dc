import { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { type Input, piece } from '../input.ts';
import { isPicture } from '../sniff.ts';
import { zipEntries } from './zip-entries.ts';

type Recurse = (input: Input) => AsyncIterable<Source>;

/** The documents in a zip file, in its order. Pictures and what systems leave behind are passed over. */
export async function* readZip(input: Input, recurse: Recurse): AsyncGenerator<Source> {
  let documents = 0;
  for (const entry of zipEntries(input.bytes)) {
    if (isLitter(entry.name)) continue;
    try {
      const bytes = entry.read(input.run.room);
      input.run.count(bytes.length);
      if (isPicture(bytes)) continue;
      documents++;
      yield* recurse(piece(input, bytes, entry.name));
    } catch (error) {
      documents++;
      input.run.unread(piece(input, input.bytes, entry.name).origin.item ?? entry.name, error);
    }
  }
  if (documents === 0) throw new Problem('ARCHIVE_EMPTY');
}

/** __MACOSX/._a.txt · .DS_Store · Thumbs.db */
const isLitter = (name: string): boolean => /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(name);
