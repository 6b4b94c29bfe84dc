import { Problem } from '../model/problem.ts';
import type { InputFormat } from './options.ts';
import { magicOf } from './sniff.ts';

/**
 * The format of an input by its content; its name decides only between formats that start alike. What is no known format is text,
 * which says so itself where it is none. Throws a Problem for markup and office files that nobody reads.
 */
export async function detect(bytes: Buffer, name: string): Promise<InputFormat> {
  const magic = magicOf(bytes);
  if (magic === 'gzip' || magic === 'zstd') return magic;
  if (magic === 'ZIP') return (await import('./archive/zip-format.ts')).zipFormat(bytes);
  if (magic === 'HWP/OLE' || magic === 'HWP 3') return 'hwp';
  if (magic === 'PDF' || bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (magic) return 'text';
  const head = headOf(bytes);
  if (head.startsWith('WARC/')) return 'warc';
  if (head.startsWith('<')) return markup(head);
  if (/^[{[]/.test(head)) return json(head, name);
  if (isMail(head)) return 'eml';
  return 'text';
}

/** Whether bytes begin an XML feed that can be read while it comes: in an encoding that keeps ASCII. */
export async function isXmlFeed(head: Buffer): Promise<boolean> {
  try {
    return !head.includes(0) && headOf(head).startsWith('<') && (await detect(head, '')) === 'feed';
  } catch {
    return false;
  }
}

/** The first characters, whatever the encoding: what tells formats apart is ASCII. */
function headOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 16_384);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = head.toString('latin1');
  return (wide ? text.slice(2).replaceAll('\0', '') : text.replace(/^\u00ef\u00bb\u00bf/, '')).trimStart();
}

function markup(head: string): InputFormat {
  const root = rootOf(head);
  if (root === 'rss' || root === 'feed' || root === 'rdf:rdf' || root === 'channel') return 'feed';
  if (root === 'hwpml') return 'hwp';
  if (
    root === 'html' ||
    /<(?:!doctype\s+html|head|body|meta|title|div|p|span|table|article|section|script)[\s>/]/i.test(head)
  )
    return 'html';
  if (head.startsWith('<?xml')) throw new Problem('INPUT_FORMAT_UNREAD', { what: `XML <${root}>` });
  return 'text';
}

/** The name of the first element, past declarations and comments. */
function rootOf(head: string): string {
  let at = 0;
  while (head.startsWith('<?', at) || head.startsWith('<!', at)) {
    const end = head.startsWith('<!--', at) ? '-->' : head.startsWith('<?', at) ? '?>' : '>';
    const close = head.indexOf(end, at);
    if (close < 0) return '';
    at = close + end.length;
    while (at < head.length && head.charCodeAt(at) <= 32) at++;
  }
  return /^<([A-Za-z][\w:.-]{0,60})/.exec(head.slice(at, at + 64))?.[1]?.toLowerCase() ?? '';
}

/** `{"…`, `[{"…`, `["…`; not `[단독] …`. */
function json(head: string, name: string): InputFormat {
  if (!/^(?:\{\s*["}]|\[\s*[{["\]])/.test(head)) return 'text';
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version/.test(head)) return 'feed';
  return /\.(?:ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'json';
}

const MAIL_FIELD =
  /^(?:received|return-path|delivered-to|message-id|mime-version|from|to|cc|subject|date|reply-to|dkim-signature|content-type|x-[a-z-]{1,40}):/i;

/** Header fields of a mail on the first lines, two at least of different names. */
function isMail(head: string): boolean {
  const seen = new Set<string>();
  for (const line of head.slice(0, 4096).split(/\r?\n/)) {
    if (line === '') break;
    const field = MAIL_FIELD.exec(line)?.[0].toLowerCase();
    if (field) seen.add(field);
    else if (seen.size === 0 || !/^[\t ]|^[\w-]+:/.test(line)) return false;
  }
  return seen.size >= 2 && ['message-id:', 'mime-version:', 'received:', 'subject:'].some((field) => seen.has(field));
}
