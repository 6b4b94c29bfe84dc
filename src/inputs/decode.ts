import { isUtf8 } from 'node:buffer';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Bytes to text, by content. */
export async function decode(bytes: Buffer): Promise<Decoded> {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8').replace(/^\ufeff/, ''), encoding: 'utf-8' };
  const { default: iconv } = await import('iconv-lite');
  return { text: iconv.decode(bytes, 'cp949'), encoding: 'cp949' };
}
