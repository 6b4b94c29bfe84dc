import type { Lexicon } from '../../data/lexicon.ts';
import type { Span } from '../../text/span.ts';
import { speechWordsOf } from './words.ts';

/** How a quotation is tied to what follows it. */
export interface Cue {
  /** said: reported as speech; alone: nothing ties it; open: its kind shows only in a later one of the sentence; none: no speech. */
  readonly kind: 'said' | 'alone' | 'open' | 'none';
  readonly text: string | null;
}

/** Particles of quoting: what is said (고), said while doing more (며), said of something (는). One real example each: “…”이라고, “…”라며, “…”라는. */
const SAYING =
  /\s?(?:이?라고(?:도|는|까지)?|고(?:도|는|까지)?|[느으]?냐고(?:도)?|자고(?:도)?|다고(?:도)?|하고|임을)(?=[\s,.]|$)/y;
const WHILE = /\s?(?:이?라며|며|이?라면서(?:도)?|면서(?:도)?|[느으]?냐며|자며|다며|하며|이?라|이?라더니)(?=[\s,.]|$)/y;
const ABOUT = /\s?(?:이?라는|는|이?란|[느으]?냐는|자는|다는|이?라던|던|등)(?=\s)/y;
/** Particles of nouns: what stands in the marks is a thing. */
const NOUN = /(?:으로|에서|까지|부터|처럼|보다|에게|이나|[을를이가의에와과로도은만나])(?=[\s,.]|$)/y;
const MEANT = /^뜻[을도] ?(?:전|밝|내비|거듭|분명|재차|나타|보였|보이|피력|굳|굽히)/;
/** Among how many words a noun of saying is looked for. */
const NOUN_WITHIN = 4;
/** How far a verb of saying is looked for. */
const REACH = 160;

/** Whether a particle of quoting stands at `at`, so that the sentence goes on behind the marks. */
export function isTied(text: string, at: number): boolean {
  for (const pattern of [SAYING, WHILE, ABOUT]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return true;
  }
  return false;
}

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** Reads what follows a quotation: `inner` are its words, `after` the rest of the sentence up to the next one. */
export function readCue(lexicon: Lexicon, text: string, inner: Span, after: Span): Cue {
  const words = speechWordsOf(lexicon);
  const spoken = soundsSpoken(lexicon, text, inner);
  const at = after.start;
  const saying = matchAt(SAYING, text, at);
  if (saying !== undefined) {
    const from = at + saying.length;
    const first = wordStart(text, from, after.end);
    if (words.naming.longestAt(text, first)) return { kind: 'none', text: null };
    const verb = verbAfter(lexicon, text, from, after.end);
    if (verb !== undefined) return { kind: 'said', text: `${saying.trim()} ${verb}` };
    return { kind: spoken ? 'said' : 'none', text: saying.trim() };
  }
  const during = matchAt(WHILE, text, at);
  if (during !== undefined) return { kind: 'said', text: during.trim() };
  const about = matchAt(ABOUT, text, at);
  if (about !== undefined) {
    const next = wordStart(text, at + about.length, after.end);
    const many = text.slice(inner.start, inner.end).includes(' ');
    // `다시 하겠다”는 뜻을 전했다`: what is meant is said where it is a sentence
    const meant = spoken && many && MEANT.test(text.slice(next, next + 6));
    if (!meant && words.titleNoun.longestAt(text, next)) return { kind: 'none', text: null };
    const noun = nounAfter(lexicon, text, next, after.end);
    if (noun && (spoken || many)) return { kind: 'said', text: `${about.trim()} ${noun}` };
    return {
      kind: spoken && many && verbAfter(lexicon, text, next, after.end) !== undefined ? 'said' : 'none',
      text: about.trim(),
    };
  }
  const noun = matchAt(NOUN, text, at);
  if (noun !== undefined) {
    // `절정일 것”으로 내다봤다`
    const thought =
      spoken && /^(?:으로|로)$/.test(noun) ? verbAt(lexicon, text, at + noun.length, after.end) : undefined;
    if (thought !== undefined) return { kind: 'said', text: `${noun} ${thought}` };
    const verb =
      /^[을를]$/.test(noun) && wordsIn(text, inner) >= LONG ? askingAfter(lexicon, text, at + 1, after.end) : undefined;
    return verb === undefined ? { kind: 'none', text: null } : { kind: 'said', text: `${noun} ${verb}` };
  }
  const next = wordStart(text, at, after.end);
  if (text[next] === ',' || text[next] === '·') return { kind: spoken ? 'open' : 'none', text: null };
  return { kind: spoken ? 'alone' : 'none', text: null };
}

/** A particle of quoting in the middle of a text. */
const INSIDE = /(?:이?라)?(?:고|며|면서)(?=\s)/g;
/** The most characters of an unclosed quotation in which its end is looked for. */
const UNCLOSED = 600;

/** Where words end that no mark closes: `“끝까지 하겠다고 말했다.` – before the last particle that a verb of saying follows. */
export function quotativeIn(
  lexicon: Lexicon,
  text: string,
  { start, end }: Span,
): { cue: Cue; inner: Span } | undefined {
  const words = text.slice(start, Math.min(end, start + UNCLOSED));
  const { verb } = speechWordsOf(lexicon);
  for (const match of [...words.matchAll(INSIDE)].reverse()) {
    const at = match.index;
    const next = wordStart(words, at + match[0].length, words.length);
    const said = verb.longestAt(words, next);
    if (!said || !soundsSpoken(lexicon, words, { start: 0, end: at })) continue;
    const stop = words.slice(next).search(/[\s.,]/);
    const cue = `${match[0]} ${words.slice(next, stop < 0 ? said.end : Math.max(said.end, next + stop))}`;
    return { cue: { kind: 'said', text: cue }, inner: { start, end: start + at } };
  }
  return undefined;
}

/** How many words make a thing that is asked for a quotation: `“… 지속적인 관심과 협조”를 당부했다`. */
const LONG = 5;
const wordsIn = (text: string, { start, end }: Span): number => text.slice(start, end).trim().split(' ').length;

/** The verb of asking or stressing right behind an object. */
function askingAfter(lexicon: Lexicon, text: string, from: number, end: number): string | undefined {
  const at = wordStart(text, from, end);
  const { asking } = speechWordsOf(lexicon);
  const match = asking.longestAt(text, at);
  if (!match) return undefined;
  let stop = match.end;
  while (stop < end && !/[\s.,]/.test(text[stop]!)) stop++;
  return text.slice(at, stop);
}

/** Whether words end as a sentence does that someone says. */
export function soundsSpoken(lexicon: Lexicon, text: string, { start, end }: Span): boolean {
  const { ending } = speechWordsOf(lexicon);
  let last = end;
  while (last > start && /[\s.?!,…~'")]/.test(text[last - 1]!)) last--;
  return (
    ending.has(text[last - 1] ?? '') ||
    (/[A-Za-z]/.test(text[last - 1] ?? '') && text.slice(start, last).split(' ').length > 3)
  );
}

function wordStart(text: string, from: number, end: number): number {
  while (from < end && (text[from] === ' ' || text[from] === '\t')) from++;
  return from;
}

/** A noun of saying among the next words: `라는 그의 말이`, `는 게 구청장의 설명이다`. */
function nounAfter(lexicon: Lexicon, text: string, from: number, end: number): string | undefined {
  const { noun } = speechWordsOf(lexicon);
  let at = from;
  for (let word = 0; word < NOUN_WITHIN && at < end; word++) {
    const match = noun.longestAt(text, at);
    if (match) return text.slice(at, match.end);
    while (at < end && !/[\s.,]/.test(text[at]!)) at++;
    if (text[at] !== ' ') return undefined;
    at++;
  }
  return undefined;
}

/** The verb of saying that stands right behind a particle. */
function verbAt(lexicon: Lexicon, text: string, from: number, end: number): string | undefined {
  const at = wordStart(text, from, end);
  if (at === from || !speechWordsOf(lexicon).verb.longestAt(text, at)) return undefined;
  let stop = at;
  while (stop < end && !/[\s.,;:!?")]/.test(text[stop]!)) stop++;
  return text.slice(at, stop);
}

/** The first word that begins like a verb of saying, without the full stop. */
function verbAfter(lexicon: Lexicon, text: string, from: number, end: number): string | undefined {
  const { verb } = speechWordsOf(lexicon);
  const limit = Math.min(end, from + REACH);
  for (let i = wordStart(text, from, limit); i < limit; ) {
    const match = verb.longestAt(text, i);
    let wordEnd = i;
    while (wordEnd < limit && !/[\s.,;:!?")]/.test(text[wordEnd]!)) wordEnd++;
    if (match) return text.slice(i, Math.max(wordEnd, match.end));
    i = wordEnd + 1;
    while (i < limit && text[i] === ' ') i++;
  }
  return undefined;
}
