import iconv from 'iconv-lite';
import type { ReadingWarning } from '../model/source.ts';
import { looksGarbled } from './garbled.ts';

/** Characters that Windows-1252 has in 0x80–0x9F, where Latin-1 has controls. */
const CP1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((character, i) => [
    character.charCodeAt(0),
    0x80 + i,
  ]),
);

/** Syllables that Korean news is full of (chosen by hand), for choosing between repairs that are all legal Hangul. */
const FREQUENT = new Set(
  '이다의는에을지로고가하기사한를도대정은서자시해원일인어전스과부리나으구있제장산수년주업성보국공위라했여들조적과소동상회만지면강아진신것안방관군된중그할까개계민울북남경충청역특발연재무단배포금입등록승인저작권광주제',
);

/**
 * Repairs text that is CP949 read as Latin-1 (`±âÀÚ` for 기자), line by line. Two twists of real pages: bytes that happened to be valid
 * UTF-8 were decoded as such, sometimes twice (`´ëÇб³` for 대학교); and the byte 0xAD, a soft hyphen in Latin-1, was stripped (`¼¿ï` for 서울).
 * A line that does not come out as clean Korean stays as it was and is counted.
 */
export function repairMojibake(text: string): { text: string; warnings: ReadingWarning[] } {
  const lines = text.split('\n');
  let repaired = 0;
  let left = 0;
  let firstLeft = 0;
  const result = lines.map((line, i) => {
    if (!looksGarbled(line)) return line;
    const better = repairLine(line);
    if (better === undefined) {
      if (left++ === 0) firstLeft = i + 1;
      return line;
    }
    repaired++;
    return better;
  });
  // Short garbled words (`±â»ç`) stand on pages of which most lines were repaired: then two letters are enough.
  if (repaired > 0) {
    for (const [i, line] of result.entries()) {
      if (line === lines[i] && /[\u00a1-\u00ff]{2}/.test(line) && !looksGarbled(line))
        result[i] = repairLine(line) ?? line;
    }
  }
  const warnings: ReadingWarning[] = [];
  if (repaired > 0) warnings.push({ code: 'MOJIBAKE_REPAIRED', values: { count: repaired } });
  if (left > 0) warnings.push({ code: 'MOJIBAKE_LEFT', values: { count: left, line: firstLeft } });
  return { text: result.join('\n'), warnings };
}

function repairLine(line: string): string | undefined {
  const parts: string[] = [];
  // ASCII and Hangul around the damage stay; what is between goes back to its bytes.
  for (const [part] of line.matchAll(/[\0-\u007f\uac00-\ud7a3]+|[^\0-\u007f\uac00-\ud7a3][^\uac00-\ud7a3]*/g)) {
    if (/^[\0-\u007f\uac00-\ud7a3]/.test(part)) parts.push(part);
    else {
      const decoded = decodeBytes(toBytes(part));
      if (decoded === undefined) return undefined;
      parts.push(decoded);
    }
  }
  const better = parts.join('');
  return /[가-힣]/.test(better) ? better : undefined;
}

/** The bytes that a garbled text was read from. */
function toBytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code <= 0xff) bytes.push(code);
    else if (code < 0x10000 && CP1252.has(code)) bytes.push(CP1252.get(code)!);
    else {
      const utf8 = [...Buffer.from(character)];
      // `°Åâ±º`: the first byte of the wrongly decoded character may itself have been UTF-8 of a Latin-1 letter.
      bytes.push(...(utf8[0] === 0xc2 || utf8[0] === 0xc3 ? [code] : utf8));
    }
  }
  return bytes;
}

function decodeBytes(bytes: readonly number[]): string | undefined {
  const plain = clean(bytes);
  if (plain !== undefined) return plain;
  const whole: number[] = [];
  let run: number[] = [];
  for (const byte of [...bytes, 0x20]) {
    if (byte >= 0x80) {
      run.push(byte);
      continue;
    }
    const mended = run.length === 0 ? [] : clean(run) !== undefined ? run : withSoftHyphen(run);
    if (!mended) return undefined;
    whole.push(...mended, byte);
    run = [];
  }
  return clean(whole.slice(0, -1));
}

/** CP949 text, or undefined if some of it does not decode or is no Korean. */
function clean(bytes: readonly number[]): string | undefined {
  const text = iconv.decode(Buffer.from(bytes), 'cp949');
  return /[\ufffd\u0080-\u00a0]/.test(text) ? undefined : text;
}

/** A run of bytes with one 0xAD put back where that gives the most common Korean. */
function withSoftHyphen(run: readonly number[]): number[] | undefined {
  // A run beyond this is no word of Korean text; trying every place in it would take quadratic time.
  if (run.length > 60) return undefined;
  let best: number[] | undefined;
  let bestScore = -1;
  for (let i = 0; i <= run.length; i++) {
    const candidate = [...run.slice(0, i), 0xad, ...run.slice(i)];
    const text = clean(candidate);
    if (text === undefined || /[^가-힣·‘’“”…]/.test(text)) continue;
    const score = [...text].filter((syllable) => FREQUENT.has(syllable)).length;
    if (score > bestScore) {
      bestScore = score;
      best = candidate;
    }
  }
  return best;
}
