import iconv from 'iconv-lite';
import PostalMime from 'postal-mime';
import type { Attachment, Mail } from './mail.ts';

/** Node's own decoder gets 8,822 of the 11,172 syllables of these wrong. */
const KOREAN = /^(?:euc-?kr|ks_c_5601|ksc5601|korean|windows-949|cp949|uhc|ms949|iso-ir-149)/i;

/** A decoder that is right for Korean; the parser of mails looks decoders up by their global name, and this thread has no other user of it. */
class Decoder extends TextDecoder {
  readonly #isKorean: boolean;

  constructor(label = 'utf-8', options: { readonly fatal?: boolean; readonly ignoreBOM?: boolean } = {}) {
    const isKorean = KOREAN.test(label);
    super(isKorean ? 'utf-8' : label, options);
    this.#isKorean = isKorean;
  }

  override decode(
    input?: ArrayBuffer | NodeJS.ArrayBufferView | null,
    options: { readonly stream?: boolean } = {},
  ): string {
    if (!this.#isKorean || !input) return super.decode(input, options);
    const bytes = ArrayBuffer.isView(input)
      ? Buffer.from(input.buffer as ArrayBuffer, input.byteOffset, input.byteLength)
      : Buffer.from(input);
    return iconv.decode(bytes, 'cp949');
  }
}

/** A mail: its subject and text, and what was sent along. */
export async function parseMail(bytes: Uint8Array): Promise<Mail> {
  Object.assign(globalThis, { TextDecoder: Decoder });
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', maxNestingDepth: 50 });
  return {
    subject: mail.subject ?? null,
    date: mail.headers.find(({ key }) => key === 'date')?.value ?? null,
    text: mail.text ?? null,
    html: mail.html ?? null,
    attachments: mail.attachments.map(
      ({ filename, content }): Attachment => ({ name: filename, bytes: new Uint8Array(content as ArrayBuffer) }),
    ),
  };
}
