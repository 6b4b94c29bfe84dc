import { isAscii, isUtf8, transcode } from 'node:buffer';
import { Problem } from '../model/problem.ts';
import type { ReadingWarning } from '../model/source.ts';
import { magicOf } from './sniff.ts';
import { decodeUtf16, guessUtf16 } from './utf16.ts';

export interface Decoded {
  readonly text: string;
  /** utf-8, cp949, utf-16le, utf-16be, or the label that was asked for. */
  readonly encoding: string;
  readonly warnings: readonly ReadingWarning[];
}

/**
 * Bytes to text. The content decides: a byte-order mark, valid UTF-8, the pattern of UTF-16, mostly valid UTF-8, else CP949 (which holds
 * EUC-KR); `encoding` overrules it. Throws a Problem for binary data and for an unknown encoding; damaged bytes become U+FFFD and a warning.
 */
export async function decode(bytes: Buffer, encoding?: string): Promise<Decoded> {
  if (encoding) return decodeAs(bytes, encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes.subarray(2), 'utf-16be');
  const magic = magicOf(bytes);
  if (magic === 'PDF') throw new Problem('INPUT_BINARY', { what: magic });
  if (!bytes.includes(0) && isUtf8(bytes)) return { text: withoutMark(utf8(bytes)), encoding: 'utf-8', warnings: [] };
  if (magic) throw new Problem('INPUT_BINARY', { what: magic });
  const utf16 = bytes.includes(0) ? guessUtf16(bytes) : undefined;
  if (utf16) return decodeAs(bytes, utf16);
  if (controlShare(bytes) > 0.02) throw new Problem('INPUT_BINARY', { what: 'NUL' });
  return decodeAs(bytes, isMostlyUtf8(bytes) ? 'utf-8' : 'cp949');
}

/** Larger inputs would be in memory twice for a moment, and gain little. */
const TWICE = 2 ** 20;

/** Valid UTF-8 as text. By way of UTF-16 it takes a sixth of the time, for Node widens it many bytes at once. */
const utf8 = (bytes: Buffer): string =>
  bytes.length > TWICE || isAscii(bytes) || transcode === undefined
    ? bytes.toString('utf8')
    : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');

/** The one name of an encoding that has several: EUC-KR is a part of CP949. */
export const encodingName = (label: string): string =>
  label
    .toLowerCase()
    .replace(/^(euc[-_]?kr|ks_?c_?5601.*|ksc5601|windows-949|cp-?949|uhc|ms949)$/, 'cp949')
    .replace(/^utf-?(8|16)/, 'utf-$1');

async function decodeAs(bytes: Buffer, label: string): Promise<Decoded> {
  const encoding = encodingName(label);
  if (encoding === 'utf-8') return withDamage(withoutMark(bytes.toString('utf8')), encoding);
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return withDamage(withoutMark(decodeUtf16(bytes, encoding)), encoding);
  // iconv-lite's cp949 is right for all 11,172 syllables; Node's own decoder gets 8,822 of them wrong.
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(encoding)) throw new Problem('ENCODING_UNKNOWN', { encoding: label });
  return withDamage(iconv.decode(bytes, encoding), encoding);
}

/** The text without a byte-order mark at its start. */
export const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

function withDamage(text: string, encoding: string): Decoded {
  let count = 0;
  let line = 1;
  let first = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
    if (count === 0) first = i;
    if (text.charCodeAt(i - 1) !== 0xfffd) count++;
  }
  if (count === 0) return { text, encoding, warnings: [] };
  for (let i = text.indexOf('\n'); i >= 0 && i < first; i = text.indexOf('\n', i + 1)) line++;
  return { text, encoding, warnings: [{ code: 'BYTES_DAMAGED', values: { encoding, count, line } }] };
}

/** The share of bytes that no text has: NUL and control characters. */
function controlShare(bytes: Buffer): number {
  const size = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return size === 0 ? 0 : controls / size;
}

/** UTF-8 that was cut or has a few broken bytes: nearly all of its bytes above ASCII stand in whole sequences. */
function isMostlyUtf8(bytes: Buffer): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let k = 1;
    while (k < length && (bytes[i + k]! & 0xc0) === 0x80) k++;
    if (length > 0 && k === length) {
      good += length;
      i += length - 1;
    } else bad++;
  }
  return good > 0 && bad <= 0.1 * good;
}
