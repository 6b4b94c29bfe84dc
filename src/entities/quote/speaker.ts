import type { Field } from '../../model/article.ts';
import type { QuoteReading } from '../../model/reading/quote.ts';
import type { Span } from '../../text/span.ts';
import type { Context } from '../kind.ts';
import { nameLikeness } from '../official/names.ts';
import { type Subject, subjectsIn } from './subject.ts';
import { speechWordsOf } from './words.ts';

export interface Speaker {
  readonly name: string | null;
  readonly label: string | null;
}

interface Person extends Span {
  readonly name: string | null;
  readonly text: string;
}

/** Where in a field persons with titles and bodies are named. */
export interface Cast {
  readonly persons: readonly Person[];
  readonly bodies: ReadonlySet<number>;
}

export function castOf({ resolved }: Context, field: Field): Cast {
  const persons: Person[] = [];
  for (const { name, mentions } of resolved.officials ?? [])
    for (const { text, at } of mentions)
      if (at.field === field.name) persons.push({ name, text, start: at.start, end: at.end });
  persons.sort((a, b) => a.start - b.start);
  const bodies = new Set<number>();
  for (const { mentions } of resolved.organizations ?? [])
    for (const { at } of mentions) if (at.field === field.name) bodies.add(at.end);
  return { persons, bodies };
}

/** What may stand between a person and the particle: brackets, 측. */
const PARTICLE =
  /(?:\s?\([^()\n]{0,60}\))?\s?(?:측|등)?(은|는|이|가|도|께서는|께서|에서는|의|측|:|,|=)?(?=[\s,.:="“'‘]|$)/y;
/** How far back the one is looked for who goes on speaking. */
const FAR_BACK = 600;

interface Found extends Span {
  readonly speaker: Speaker;
  readonly josa: string;
  readonly sort: Subject['sort'] | 'official';
}

/** Reads who speaks, quotation after quotation. */
export class Speakers {
  readonly #context: Context;
  readonly #field: Field;
  readonly #cast: Cast;
  /** Those whom the text calls 씨, by surname. */
  readonly #polite: ReadonlyMap<string, string>;
  /** Up to where nobody was found to be the topic. */
  #nobodyUntil = 0;

  constructor(context: Context, field: Field) {
    this.#context = context;
    this.#field = field;
    this.#cast = castOf(context, field);
    this.#polite = politeNames(context, field);
  }

  /** Who is named as the subject of a stretch of the folded text: the last topic, persons with titles first. */
  subject(folded: Span): Found | undefined {
    const all = this.subjects(folded).filter(({ josa }) => josa !== '의');
    const topics = all.filter(({ josa }) => josa !== '이' && josa !== '가' && josa !== ',');
    const pick = (list: readonly Found[], sort: Found['sort']): Found | undefined =>
      list.findLast((found) => found.sort === sort);
    return (
      pick(topics, 'official') ??
      pick(topics, 'pronoun') ??
      pick(all, 'official') ??
      pick(topics, 'person') ??
      pick(all, 'person') ??
      pick(topics, 'perhaps')
    );
  }

  /** Who is said behind a quotation to have said it: `…는 게 S의 설명이다`, `라고 S는 말했다`. */
  subjectBehind(folded: Span, last: boolean): Found | undefined {
    const { text } = this.#field.folded;
    const { noun } = speechWordsOf(this.#context.lexicon);
    const all = this.subjects(folded);
    const owner = all.find(({ josa, end }) => {
      if (josa !== '의') return false;
      let at = end + 1;
      while (text[at] === ' ') at++;
      return noun.longestAt(text, at) !== undefined;
    });
    if (owner) return owner;
    return last ? all.find(({ sort, josa }) => josa !== '의' && (sort === 'official' || sort === 'person')) : undefined;
  }

  /** Whether a sentence ends with someone's speaking: `농민 홍길동씨가 웃으며 말했다`. */
  saysSo({ start, end }: Span): boolean {
    const last = this.#field.folded.text.slice(start, end).trimEnd().split(' ').at(-1) ?? '';
    return speechWordsOf(this.#context.lexicon).verb.longestAt(last, 0) !== undefined;
  }

  /** The one who speaks on at an offset: the last person that was a topic, or the one of a pronoun. */
  before(offset: number): Found | undefined {
    const { text } = this.#field.folded;
    const far = Math.max(0, offset - FAR_BACK);
    // from the beginning of a word, and not again where an earlier search found nobody
    const from = Math.max(far === 0 ? 0 : Math.min(text.indexOf(' ', far) + 1 || far, offset), this.#nobodyUntil);
    const all = this.subjects({ start: from, end: offset }).filter(({ josa, sort }) =>
      sort === 'official' ? !['의', ','].includes(josa) : sort !== 'perhaps' && !['의', '이', '가'].includes(josa),
    );
    let pointed = false;
    if (all.every(({ sort }) => sort === 'pronoun')) this.#nobodyUntil = offset;
    for (const found of all.reverse()) {
      if (found.sort === 'pronoun') pointed = true;
      else if (!(pointed && /들$/.test(found.speaker.label ?? ''))) return found;
    }
    return undefined;
  }

  /** All subjects of a stretch of the folded text, in reading order. */
  subjects(folded: Span): Found[] {
    if (folded.end <= folded.start) return [];
    const { field, cast } = { field: this.#field, cast: this.#cast };
    const place = field.folded.toSource(folded);
    const shift = place.start - folded.start;
    const officials: Found[] = [];
    for (let i = firstFrom(cast.persons, place.start); i < cast.persons.length; i++) {
      const { start, end, name, text } = cast.persons[i]!;
      if (start >= place.end) break;
      PARTICLE.lastIndex = end;
      const match = PARTICLE.exec(field.text);
      const josa = match?.[1] ?? (field.text.slice(end, place.end).trim() === '' ? '' : undefined);
      if (end > place.end || josa === undefined) continue;
      officials.push({
        start: start - shift,
        end: end - shift,
        josa,
        sort: 'official',
        speaker: { name, label: text },
      });
    }
    const isBody = (offset: number): boolean => cast.bodies.has(offset + shift);
    const others = subjectsIn(this.#context.lexicon, field.folded.text, folded, isBody).filter(
      (subject) => !officials.some(({ start, end }) => start <= subject.end && subject.start <= end),
    );
    const found = others.map(
      ({ start, end, josa, sort, name, label }): Found => ({
        start,
        end,
        josa,
        sort,
        speaker: { name: name ?? this.#polite.get(POLITE.exec(label)?.[1] ?? '') ?? null, label },
      }),
    );
    return [...officials, ...found].sort((a, b) => a.start - b.start);
  }

  /** The label before a colon: `[이창윤/과기부 과학기술일자리혁신관 : "…"]`. */
  label({ before }: QuoteReading): Speaker | null {
    const official = this.subjects(before).findLast(({ sort }) => sort === 'official');
    const { text } = this.#field.folded;
    const raw = text
      .slice(Math.max(before.start, before.end - 80), before.end)
      .replace(/^[\s\S]*[[【◀▶△▲>]\s*/, '')
      .replace(/\s*[:=]\s*$/, '')
      .replace(/\([^()]*\)/g, '')
      .trim();
    return speakerOfLabel(raw, official?.speaker ?? null);
  }

  /** Who answers in an interview: the one of the name or title before the colon, else the one it is with. */
  answering({ before }: QuoteReading): Speaker | null {
    const label = this.#field.folded.text.slice(before.start, before.end).replace(/^[^가-힣A-Za-z]+|\s*:\s*$/g, '');
    const officials = this.#context.resolved.officials ?? [];
    const meant = label.length < 2 ? undefined : officials.find(({ name }) => name !== null && label.includes(name));
    const held =
      label.length < 2 ? undefined : officials.find(({ name, title }) => name !== null && title?.endsWith(label));
    const person = meant ?? held;
    return person ? { name: person.name, label: person.mentions[0]!.text } : this.main();
  }

  /** The person whom an interview is with or an obituary is of: the one named first. */
  main(): Speaker | null {
    const first = this.#context.resolved.officials?.find(({ name }) => name !== null);
    return first ? { name: first.name, label: first.mentions[0]!.text } : null;
  }
}

/** 김 씨, 김씨. */
const POLITE = /^(?:.* )?([가-힣])\s?씨$/;
/** 김선우 씨, 김선우(47)씨. */
const WHOLE_NAME = /([가-힣]{2,4})(?:\([^()\n]{0,40}\))?\s?씨/g;

function politeNames({ lexicon }: Context, { folded }: Field): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [, word] of folded.text.matchAll(WHOLE_NAME)) {
    if (nameLikeness(lexicon, word!) > 0 && !names.has(word![0]!)) names.set(word![0]!, word!);
  }
  return names;
}

/** The index of the first person that starts at an offset or behind it. */
function firstFrom(persons: readonly Person[], offset: number): number {
  let low = 0;
  let high = persons.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (persons[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `이름/직함` or a label without a name. */
export function speakerOfLabel(raw: string, official: Speaker | null): Speaker | null {
  if (official) return { name: official.name, label: official.label?.replace(/\s*\/\s*/, ' ') ?? null };
  if (raw === '') return null;
  const [name, ...rest] = raw.split('/').map((part) => part.trim());
  return rest.length > 0 && /^[가-힣]{2,5}$/.test(name!)
    ? { name: name!, label: `${name} ${rest.join(' ')}` }
    : { name: null, label: raw };
}
