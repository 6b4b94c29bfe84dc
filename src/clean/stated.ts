import type { Lexicon } from '../data/lexicon.ts';
import type { Author, Outlet } from '../model/generated/record.ts';
import type { Label } from '../model/label.ts';
import type { Source } from '../model/source.ts';
import type { Cleaned } from './cleaned.ts';
import type { PageLine } from './page.ts';

/** The lines of which the markup says nothing: for the rules of text to read. */
export const unhinted = (lines: readonly PageLine[], hints: readonly Label[]): PageLine[] =>
  hints.length === 0
    ? [...lines]
    : lines.filter(({ trimmed }) => !hints.some(({ span }) => span.start <= trimmed.start && trimmed.end <= span.end));

/** What the markup, the metadata and the address say, where the page's own text says nothing. */
export function withStated(cleaned: Cleaned, source: Source, lexicon: Lexicon): Cleaned {
  const { hints, stated, url } = source;
  const { head } = cleaned;
  const labels =
    hints.length === 0 ? cleaned.labels : [...cleaned.labels, ...hints].sort((a, b) => a.span.start - b.span.start);
  const byline = head.byline.length > 0 || cleaned.kind === 'press_release' ? head.byline : authorsOf(stated.byline);
  const outlet = head.outlet ?? (cleaned.kind === 'press_release' ? null : outletOf(stated.outlet, url, lexicon));
  return { ...cleaned, labels, head: { ...head, byline, outlet } };
}

/** `정하람 기자`, `정하람` */
function authorsOf(byline: string | undefined): readonly Author[] {
  const match = /^(?<name>[가-힣]{2,5})(?:\s(?<role>[가-힣]{2,8}))?$/.exec(byline?.trim() ?? '');
  return match ? [{ name: match.groups!.name!, role: match.groups!.role ?? null, email: null }] : [];
}

/** The outlet that the metadata names, else the one at the address. */
function outletOf(name: string | undefined, url: string | null, lexicon: Lexicon): Outlet | null {
  const host = hostOf(url);
  const row = lexicon.tables.outlets.find(
    ({ domain }) => domain !== null && host !== null && (host === domain || host.endsWith(`.${domain}`)),
  );
  if (name) return { name, domain: lexicon.tables.outlets.find((one) => one.name === name)?.domain ?? host };
  return row ? { name: row.name, domain: row.domain } : null;
}

/** The host of an address without `www.` and `m.`; null for what is none. */
function hostOf(url: string | null): string | null {
  const host = /^https?:\/\/([^/:?#\s]{1,253})/i.exec(url ?? '')?.[1]?.toLowerCase();
  return host ? host.replace(/^(?:www|m|n)\./, '') : null;
}
