import type { Lexicon } from '../../data/lexicon.ts';
import type { Outlet } from '../../model/generated/record.ts';
import { alternatives, pageWords } from '../words.ts';

/** Whether a short line is the name of a newspaper, agency or broadcaster, as the top of its pages shows it. */
export type IsOutlet = (text: string) => boolean;

export const outletNames = (lexicon: Lexicon): IsOutlet =>
  lexicon.derived('clean/outlet', ({ outlets }) => {
    const known = new Set(outlets.map(({ name }) => name));
    const ends = alternatives(pageWords(lexicon, 'outlet-ends'));
    const starts = alternatives(pageWords(lexicon, 'outlet-starts'));
    const sites = alternatives(pageWords(lexicon, 'site-ends'));
    const shape = new RegExp(
      `^(?:[\\p{L}\\p{N}]{1,10}(?:${ends})(?: [A-Z]{2,12}(?: [A-Z]{2,12})?)?|(?:${starts})[가-힣\\p{N}]{2,6}|[\\p{L}\\p{N}]{2,10}(?: [\\p{L}\\p{N}]{2,8})? ?(?:${sites}))$`,
      'u',
    );
    return (text) => known.has(text) || (text.length <= 24 && shape.test(text));
  });

/** A name that the page gives its outlet, and how much that counts. */
interface Named {
  readonly name: string;
  readonly weight: number;
  readonly domain: string | null;
}

/** The outlet by all names that the page gives: the heaviest, in Hangul where there is a choice. */
export function chooseOutlet(names: readonly Named[], lexicon: Lexicon): Outlet | null {
  const isOutlet = outletNames(lexicon);
  const byName = new Map<string, { name: string; weight: number; domain: string | null }>();
  for (const { name, weight, domain } of names) {
    const whole = name.replace(/^(?:\(주\)|㈜)\s*|\s*(?:\(주\)|㈜)$/g, '').trim();
    // 글로벌 경제신문 아주경제: a slogan before the name
    const last = whole.split(' ').at(-1)!;
    const shown = whole !== last && last.length >= 4 && isOutlet(last) ? last : whole;
    const key = shown.replace(/\s+/g, '').toLowerCase();
    if (key.length < 2) continue;
    const value = weight + (/[가-힣]/.test(shown) ? 3 : 0) + (isOutlet(shown) ? 1 : 0);
    const known = byName.get(key);
    if (known) {
      known.weight += value;
      known.domain ??= domain;
    } else byName.set(key, { name: shown, weight: value, domain });
  }
  const [best] = [...byName.values()].sort((a, b) => b.weight - a.weight);
  if (!best) return null;
  const row = lexicon.tables.outlets.find(({ name }) => name === best.name);
  return { name: best.name, domain: best.domain ?? row?.domain ?? null };
}
