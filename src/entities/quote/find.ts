import type { Lexicon } from '../../data/lexicon.ts';
import type { Article, Field } from '../../model/article.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { QuoteReading } from '../../model/reading/quote.ts';
import { type Span, trimSpan } from '../../text/span.ts';
import { type Cue, isTied, quotativeIn, readCue, soundsSpoken } from './cue.ts';
import { answersOf } from './interview.ts';
import { type Pair, pairsOf, singlePairsOf } from './marks.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { transcriptLines } from './transcript.ts';

/** Everything that someone says, in the body and the captions: headlines only cut from there. */
export function findQuotes({ fields }: Article, lexicon: Lexicon): Mention<QuoteReading>[] {
  return fields
    .filter(({ name }) => name === 'body' || name.startsWith('captions'))
    .flatMap((field) => quotesOf(field, lexicon));
}

function quotesOf(field: Field, lexicon: Lexicon): Mention<QuoteReading>[] {
  const { text } = field.folded;
  const answers = answersOf(text, lexicon);
  let next = 0;
  const single = !text.includes('"');
  const pairs = (single ? singlePairsOf(text) : withSingles(text, pairsOf(field))).filter(({ outer }) => {
    while (next < answers.length && answers[next]!.end < outer.end) next++;
    return !(next < answers.length && answers[next]!.start <= outer.start);
  });
  const found: Mention<QuoteReading>[] = answers.map((answer, index) =>
    mentionOf(field, answer, 'quote/answer', {
      cue: null,
      form: 'answer',
      before: { start: text.lastIndexOf('\n', answer.start) + 1, end: answer.start },
      after: { start: answer.end, end: answer.end },
      first: true,
      sentence: -1 - index,
      goesOn: false,
    }),
  );
  transcriptLines(text, lexicon).forEach(({ before, words }, index) => {
    found.push(
      mentionOf(field, words, 'quote/transcript', {
        cue: null,
        form: 'labelled',
        before,
        after: { start: words.end, end: words.end },
        first: true,
        sentence: -1 - answers.length - index,
        goesOn: false,
      }),
    );
  });
  sentencesOf(text, pairs, (at) => isTied(text, at)).forEach((sentence, number) => {
    for (const quote of quotesIn(field, lexicon, sentence, number)) found.push(quote);
  });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Beside double marks, single ones too, where they stand outside of them: `케인스는 ‘장기에는 우리 모두 죽는다’고 썼다`. */
function withSingles(text: string, doubles: readonly Pair[]): Pair[] {
  let next = 0;
  const outside = singlePairsOf(text).filter(({ outer }) => {
    while (next < doubles.length && doubles[next]!.outer.end <= outer.start) next++;
    const isOutside = next === doubles.length || doubles[next]!.outer.start >= outer.end;
    return isOutside && /^이?(?:라)?고 /.test(text.slice(outer.end, outer.end + 4));
  });
  return [...doubles, ...outside].sort((a, b) => a.outer.start - b.outer.start);
}

function quotesIn(field: Field, lexicon: Lexicon, sentence: Sentence, number: number): Mention<QuoteReading>[] {
  const { text } = field.folded;
  const { pairs } = sentence;
  const after = (k: number): Span => ({ start: pairs[k]!.outer.end, end: pairs[k + 1]?.outer.start ?? sentence.end });
  const cues = pairs.map(({ inner }, k) => readCue(lexicon, text, inner, after(k)));
  return pairs.flatMap((pair, k) => {
    const cut = pair.open ? quotativeIn(lexicon, text, pair.inner) : undefined;
    const cue = cut?.cue ?? settle(cues, k, text, sentence, pair);
    const inner = trimSpan(text, cut?.inner ?? pair.inner);
    if (cue.kind !== 'said' || inner.end === inner.start) return [];
    // single marks also stand around names and slogans
    const single = text[pair.outer.start] === "'";
    if (single && !(soundsSpoken(lexicon, text, inner) && text.slice(inner.start, inner.end).includes(' '))) return [];
    const before = { start: k === 0 ? sentence.start : pairs[k - 1]!.outer.end, end: pair.outer.start };
    return mentionOf(field, inner, ruleOf(cue, k, pair), {
      cue: cue.text,
      form: isLabel(text, before) ? 'labelled' : 'marked',
      before,
      after: after(k),
      first: k === 0,
      sentence: number,
      goesOn: pair.open && cut === undefined,
    });
  });
}

const ruleOf = (cue: Cue, k: number, pair: Pair): string =>
  pair.open ? 'quote/unclosed' : cue.text === null ? 'quote/alone' : k > 0 ? 'quote/chain' : 'quote/reported';

/** `[이름/직함 : "…"]`, `김 지사: "…"`. */
const isLabel = (text: string, { start, end }: Span): boolean =>
  /[:=]\s*$/.test(text.slice(Math.max(start, end - 4), end));

/** A quotation that nothing ties is speech where it is a sentence of its own, and no heading; in a row it is what the next one is. */
function settle(cues: readonly Cue[], k: number, text: string, sentence: Sentence, pair: Pair): Cue {
  const cue = cues[k]!;
  if (cue.kind === 'open') {
    const next = cues.slice(k + 1).find(({ kind }) => kind !== 'open');
    return { kind: next?.kind === 'none' || next === undefined ? 'none' : 'said', text: null };
  }
  if (cue.kind !== 'alone') return cue;
  return { kind: isHeading(text, sentence, pair) ? 'none' : 'said', text: null };
}

/** Signs that headings begin with. */
const HEADING = /^\s*[◇◆■▣◈<[【]/;

/** `◇시의회 "재원 숫자 맞지 않아"`: a line without a full stop in which words stand before the marks, or a heading's sign. */
function isHeading(text: string, sentence: Sentence, pair: Pair): boolean {
  const before = text.slice(sentence.start, Math.min(pair.outer.start, sentence.start + 200));
  if (isLabel(text, { start: sentence.start, end: pair.outer.start })) return false;
  if (HEADING.test(before)) return true;
  const behind = text.slice(pair.outer.end, Math.min(sentence.end, pair.outer.end + 200)).trim();
  const closed = /[.?!]$/.test(text[pair.inner.end - 1] ?? '') || /[.?!]$/.test(behind);
  return !closed && before.trim() !== '' && !/[,:=]\s*$/.test(before);
}
