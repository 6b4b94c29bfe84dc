import type { Mention } from '../../model/mention.ts';
import type { QuoteReading } from '../../model/reading/quote.ts';
import type { Context } from '../kind.ts';
import { broadcastSpeaker, reporterOf } from './broadcast.ts';
import { englishSpeaker } from './english.ts';
import { outletBefore } from './outlet.ts';
import { type Speaker, Speakers } from './speaker.ts';

type QuoteMention = Mention<QuoteReading>;

/** A speaker, and how sure it is that the words are theirs. */
export interface Attribution {
  readonly speaker: Speaker | null;
  readonly certainty: 'stated' | 'derived' | 'guessed';
}

/** How many characters may lie between two quotations of one speaker. */
const CARRIED = 700;
/** An obituary's person is the one whom it names first. */
const LATE = '고인';
const NOBODY: Attribution = { speaker: null, certainty: 'guessed' };

/** Who says each of the quotations of one field, in their order; null for words that only go around (`“…”는 말은 핑계였다`). */
export function attribute(quotes: readonly QuoteMention[], context: Context): (Attribution | null)[] {
  const field = quotes[0]!.field;
  const speakers = new Speakers(context, field);
  const said: Attribution[] = [];
  const dropped = new Set<number>();
  const transcript = quotes.some(({ reading }) => reading.form === 'labelled');
  const reporter = transcript ? (reporterOf(field.folded.text) ?? context.article.head.byline[0]?.name ?? null) : null;
  quotes.forEach(({ reading }, k) => {
    const last = quotes[k - 1]?.reading;
    const previous = said[k - 1];
    const endsSentence = quotes[k + 1]?.reading.sentence !== reading.sentence;
    if (isSaying(reading, speakers)) {
      dropped.add(k);
      said.push(NOBODY);
      return;
    }
    said.push(
      fromForm(reading, speakers) ??
        fromSentence(reading, last, previous, endsSentence, speakers) ??
        fromScript(reading, field.folded.text, reporter) ??
        inEnglish(englishSpeaker(field, reading, context)) ??
        fromNext(reading, field.folded.text, speakers) ??
        fromPaper(reading, field.folded.text, context) ??
        fromBefore(reading, last, previous, speakers) ??
        NOBODY,
    );
  });
  // words that go on in the next paragraph are of the one who ends them
  for (let k = quotes.length - 2; k >= 0; k--)
    if (quotes[k]!.reading.goesOn && said[k]!.certainty !== 'stated') said[k] = said[k + 1]!;
  return said.map((attribution, k) => (dropped.has(k) ? null : attribution));
}

/** What `는 말`, `라는 게` tie to a sentence in which nobody speaks. */
const GOING_AROUND = /^(?:이?라는|는|이?란|던|이?라던) (?:말|게|것|글|얘기|이야기|생각|인식)/;
const isSaying = ({ cue, before, after }: QuoteReading, speakers: Speakers): boolean =>
  cue !== null && GOING_AROUND.test(cue) && !speakers.subject(before) && !speakers.subjectBehind(after, true);

const stated = (speaker: Speaker | null): Attribution | undefined =>
  speaker ? { speaker, certainty: 'stated' } : undefined;
const inEnglish = (speaker: Speaker | null): Attribution | undefined =>
  speaker ? { speaker, certainty: 'derived' } : undefined;

/** An interview's answers are of the one it is with; a label before a colon says who speaks. */
function fromForm(reading: QuoteReading, speakers: Speakers): Attribution | undefined {
  if (reading.form === 'answer') return { speaker: speakers.answering(reading), certainty: 'derived' };
  return reading.form === 'labelled' ? stated(speakers.label(reading)) : undefined;
}

/** The subject of the sentence before the words or behind them; without one of its own, the sentence's first speaker. */
function fromSentence(
  reading: QuoteReading,
  last: QuoteReading | undefined,
  previous: Attribution | undefined,
  endsSentence: boolean,
  speakers: Speakers,
): Attribution | undefined {
  const subject = speakers.subject(reading.before);
  if (subject && subject.sort !== 'pronoun' && (reading.first || subject.sort !== 'perhaps'))
    return stated(subject.speaker);
  if (!reading.first && previous && last?.sentence === reading.sentence) return previous;
  const behind = subject ? undefined : speakers.subjectBehind(reading.after, endsSentence);
  return behind && behind.sort !== 'pronoun' ? stated(behind.speaker) : undefined;
}

const fromScript = ({ before, cue }: QuoteReading, text: string, reporter: string | null): Attribution | undefined =>
  cue === null ? stated(broadcastSpeaker(text, before, reporter)) : undefined;

/** `“…”고 보도` in a release: the paper whose report it goes through. */
function fromPaper(
  { before, cue }: QuoteReading,
  text: string,
  { lexicon, article }: Context,
): Attribution | undefined {
  if (article.kind !== 'press_release') return undefined;
  const speaker = outletBefore(lexicon, text, before, cue);
  return speaker ? { speaker, certainty: 'derived' } : undefined;
}

/** How far behind words that stand alone their speaker is looked for. */
const NEXT = 90;

/** `“….” 김 지사의 말이다.`, `“….” 농민 홍길동씨가 웃으며 말했다.`: the sentence behind words that stand alone. */
function fromNext({ cue, after }: QuoteReading, text: string, speakers: Speakers): Attribution | undefined {
  if (cue !== null) return undefined;
  const rest = text.slice(after.end, after.end + NEXT);
  const stop = rest.search(/[.?!"]/);
  if (stop <= 0 || rest[stop] === '"') return undefined;
  const sentence = { start: after.end, end: after.end + stop };
  const owner = speakers.subjectBehind(sentence, false);
  if (owner) return owner.sort === 'pronoun' ? undefined : stated(owner.speaker);
  return speakers.saysSo(sentence) ? stated(speakers.subjectBehind(sentence, true)?.speaker ?? null) : undefined;
}

/** `이어 “…”고 덧붙였다`, `그는 “…”`: the speaker before, or whoever was the topic since then. */
function fromBefore(
  { before }: QuoteReading,
  last: QuoteReading | undefined,
  previous: Attribution | undefined,
  speakers: Speakers,
): Attribution | undefined {
  const near = last && previous?.speaker && before.start - last.after.start < CARRIED;
  if (speakers.subject(before)?.speaker.label === LATE) return stated(speakers.main());
  const topic = speakers.before(before.start);
  if (topic && (!near || topic.start > last.after.start)) return { speaker: topic.speaker, certainty: 'derived' };
  return near ? { ...previous, certainty: 'derived' } : undefined;
}
