import type { Source } from '../../model/source.ts';
import { articleOf } from '../article.ts';
import { type Input, piece } from '../input.ts';
import { isolated } from '../isolated/run.ts';
import { isoMoment } from '../moment.ts';
import { within } from '../origin.ts';
import { isPicture } from '../sniff.ts';

type Recurse = (input: Input) => AsyncIterable<Source>;

/** A press mail: its own text, then each document that came with it. */
export async function* readMail(input: Input, recurse: Recurse): AsyncGenerator<Source> {
  const mail = await isolated('eml', input.bytes, 'EML', input.options.seconds);
  const published = isoMoment(mail.date);
  const content = mail.html ?? mail.text ?? '';
  yield await articleOf(
    {
      format: 'eml',
      encoding: null,
      title: mail.subject,
      content,
      isHtml: mail.html !== null,
      url: input.options.url ?? null,
      stated: published ? { published } : {},
    },
    within(input.origin, 'message'),
    input,
  );
  const names = new Set(['message']);
  for (const [i, { name, bytes }] of mail.attachments.entries()) {
    if (isPicture(Buffer.from(bytes))) continue;
    const wanted = labelOf(name) || `attachment-${i + 1}`;
    const key = names.has(wanted) ? `${i + 1}-${wanted}` : wanted;
    names.add(key);
    try {
      input.run.count(bytes.length);
      yield* recurse(piece(input, Buffer.from(bytes), key));
    } catch (error) {
      input.run.unread(key, error);
    }
  }
}

/** A file's name as a label that leads nowhere. */
const labelOf = (name: string | null): string => (name ?? '').split(/[\\/]/).at(-1)!.replace(/^\.+/, '');
