import { encodingName } from './decode.ts';

/** `<?xml … encoding="…"?>`, `<meta charset="…">`, `<meta … content="text/html; charset=…">` */
const DECLARED =
  /^\s*<\?xml[^>]{0,80}?\sencoding\s*=\s*["'](?<xml>[\w.:-]{1,40})|<meta\s[^>]{0,200}?charset\s*=\s*["']?(?<meta>[\w.:-]{1,40})/i;

/** How far browsers look for it, and a little more for heads that begin with a licence. */
const LOOKED_AT = 8192;

/** The charset that a page or feed declares for itself, in its own words, where the bytes are in another one; else null. */
export function lyingCharset(bytes: Buffer, encoding: string | null, text: string): string | null {
  const declared = DECLARED.exec(
    bytes.subarray(0, LOOKED_AT).toString('latin1').replace('\u00ef\u00bb\u00bf', ''),
  )?.groups;
  const label = declared?.xml ?? declared?.meta;
  // ASCII alone is right under any label
  if (label === undefined || encoding === null || !/[^\0-\u007f]/.test(text)) return null;
  const said = encodingName(label);
  return said === encoding || (said === 'utf-16' && encoding.startsWith('utf-16')) ? null : label;
}
