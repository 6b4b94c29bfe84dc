import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/**
 * The name of an archived file, a label that leads nowhere: no `..`, no root, no drive. Korean Windows writes names in CP949 and does not
 * say so.
 */
export const nameOf = (bytes: Buffer, isMarked: boolean): string =>
  (isMarked || isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'cp949'))
    .split(/[\\/]/)
    .filter((part, i, parts) => (part !== '' || i === parts.length - 1) && !/^(?:\.\.?|[A-Za-z]:)$/.test(part))
    .join('/');
