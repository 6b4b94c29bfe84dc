import type { Lexicon } from '../../data/lexicon.ts';
import type { Author } from '../../model/generated/record.ts';
import { alternatives, pageWords } from '../words.ts';
import { authorReader } from './author.ts';

/** What opens an article's first sentence: `(춘천=연합뉴스) 이재현 기자 =`. */
export interface Opening {
  /** Where the sentence itself begins, in the folded text. */
  readonly end: number;
  readonly authors: readonly Author[];
  readonly outlet: string | null;
}

/** Reads the opening of a folded text; `known` are names of the page's own outlet. */
export type OpeningOf = (text: string, known?: ReadonlySet<string>) => Opening | undefined;

/** No opening is longer. */
const LONGEST = 90;

export const openingReader = (lexicon: Lexicon): OpeningOf => lexicon.derived('clean/dateline', () => build(lexicon));

function build(lexicon: Lexicon): OpeningOf {
  const authors = authorReader(lexicon);
  const ends = alternatives(pageWords(lexicon, 'outlet-ends'));
  const isOutlet = new RegExp(`^[\\p{L}\\p{N}·&' ]{0,14}(?:${ends})$`, 'u');
  const outletNames = new Set(lexicon.tables.outlets.map(({ name }) => name));
  const someone = `[가-힣]{2,4}(?:(?: ?[·,] ?[가-힣]{2,4})|(?: [가-힣]{3})){0,4} ?(?:[가-힣]{2,6} )?(?:${authors.roles})`;
  // (춘천=연합뉴스) · [더팩트 | 대전=최영규 기자] · 【춘천】 · (세종= (its end lost)
  const bracket = /^(?:(?<open>[([【<〈])(?<inside>[^()[\]【】<>〈〉]{1,45})[)\]】>〉]|\((?<lost>[가-힣]{2,6}=)) ?/;
  const after = new RegExp(
    `^(?<who>${someone}(?: ?[·,] ?${someone})?|${authors.teams})? ?(?<mark>[=|ㅣ│∣]|[-:](?= ))? ?`,
  );
  // 뉴스포인트 임성규 기자 | · 임성규 기자 =
  const plain = new RegExp(`^(?<outlet>[\\p{L}\\p{N}]{2,15} )?(?<who>${someone}|${authors.teams}) ?[=|ㅣ│∣] ?`, 'u');

  const outletOf = (text: string, known: ReadonlySet<string>): string | null => {
    for (const part of text.split(/[=|ㅣ│∣/]/).map((piece) => piece.trim())) {
      const words = part.split(' ');
      for (let from = 0; from < words.length; from++)
        for (let to = words.length; to > from; to--) {
          const name = words.slice(from, to).join(' ');
          if (name.length >= 2 && (known.has(name) || outletNames.has(name))) return name;
        }
    }
    for (const part of text.split(/[=|ㅣ│∣/]/).map((piece) => piece.trim())) {
      const bare = part
        .split(' ')
        .filter((word) => isOutlet.test(word) && word.length >= 3)
        .at(-1);
      if (bare) return bare;
    }
    return byPlace(text);
  };
  /** By its place alone: `[A | 대전=…]`, `(춘천=A)`, `[세종/A]`, `[A 홍길동 기자]`. */
  const byPlace = (text: string): string | null => {
    const bar = text.search(/ ?[|ㅣ│∣]/);
    const equals = text.indexOf('=');
    const slash = text.indexOf('/');
    if (bar > 0) return named(text.slice(0, bar));
    if (equals > 0)
      return named(isPlace(text.slice(0, equals)) ? text.slice(equals + 1) : text.slice(0, equals).split(' ').at(-1)!);
    if (slash > 0) return isPlace(text.slice(0, slash)) ? named(text.slice(slash + 1)) : named(text.slice(0, slash));
    const author = authors.find(text)[0];
    return author && author.start > 1 ? named(text.slice(0, author.start)) : null;
  };
  const named = (text: string): string | null => {
    const name = text.trim();
    return authors.find(name).length === 0 && /^[\p{L}\p{N}][\p{L}\p{N} &·]{1,14}$/u.test(name) && !isPlace(name)
      ? name
      : null;
  };
  const places = new Set(
    [
      ...lexicon.tables.regions.flatMap(({ name, short, names }) => [name, short, ...names]),
      ...lexicon.tables.districts.map(({ name }) => name),
    ].flatMap((name) => [name, name.replace(/(?<=..)[시군구도]$/, '')]),
  );
  const isPlace = (text: string): boolean =>
    text
      .trim()
      .split(/[·,\s]+/)
      .every((word) => places.has(word) || /^[가-힣]{2,4}(?:시|군|구|읍|면)$/.test(word));
  const of = (text: string): Author[] => authors.find(text).map(({ author }) => author);

  return (text, known = new Set()) => {
    const head = text.slice(0, LONGEST);
    const opened = bracket.exec(head);
    if (opened) {
      const inside = opened.groups!.inside ?? opened.groups!.lost!;
      const rest = after.exec(head.slice(opened[0].length))!;
      const { who, mark } = rest.groups!;
      const named = of(inside);
      const place = inside.indexOf('=');
      const outlet = outletOf(inside, known);
      const isDateline =
        (who !== undefined &&
          (mark !== undefined || outlet !== null || place > 0 || named.length > 0 || opened.groups!.open === '【')) ||
        (named.length > 0 && /[=|ㅣ/ ]/.test(inside)) ||
        (place > 0 && (mark !== undefined || outlet !== null || opened.groups!.lost !== undefined)) ||
        (opened.groups!.open === '【' && inside.length <= 20) ||
        (outlet !== null && inside.length <= 20 && !inside.includes(':'));
      if (!isDateline) return undefined;
      const end = who === undefined && mark === undefined ? opened[0].length : opened[0].length + rest[0].length;
      return { end, authors: [...named, ...(who ? of(who) : [])], outlet };
    }
    const bare = plain.exec(head);
    if (!bare) return undefined;
    const { outlet, who } = bare.groups!;
    return {
      end: bare[0].length,
      authors: of(who!),
      outlet: outlet ? (outletOf(outlet.trim(), known) ?? outlet.trim()) : null,
    };
  };
}
