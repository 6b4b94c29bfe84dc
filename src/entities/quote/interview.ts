import type { Lexicon } from '../../data/lexicon.ts';
import { splitLines } from '../../text/lines.ts';
import { type Span, trimSpan } from '../../text/span.ts';
import { titleIn } from '../official/titles.ts';
import { soundsSpoken } from './cue.ts';

/** `Q1.`, `Q.`, `문:`, `질문 1.`; and their answers. */
const QUESTION = /^(?:Q\s?\d{0,2}\s?[.:)]|[문][.:)]|질문\s?\d{0,2}\s?[.:)])\s*/;
const ANSWER = /^(?:A\s?\d{0,2}\s?[.:)]|[답][.:)]|답변\s?\d{0,2}\s?[.:)]|▶\s?답\s?[.:]?|△\s?답\s?[.:]?)\s*/;
/** A question by a dash or an arrow at its beginning and by its ending: `- 올해 달라진 점은.`, `▶ 내년 계획은?` */
const DASHED = /^(?:[-▶▷►■◆Q]|--)\s?\S.{2,160}(?:\?|[은는]\.?|나요?\.?|[인은는]가요?\.?|달라\.?|말해\s?달라\.?)$/;
/** Any line by a dash, where an answer by a triangle stands right below it. */
const PLAIN = /^-\s?\S.{2,160}$/;
const TRIANGLE = /^[▲△]\s?\S/;
/** The least number of such questions that make a text an interview. */
const ENOUGH = 2;
const ENOUGH_DASHED = 3;
/** A line that belongs to no answer: a heading, a table row. */
const HEADING = /^[◇◆■▣◈▲]/;

/** The answers of an interview without quotation marks, as spans of the text; none where the text is no interview. */
export function answersOf(text: string, lexicon: Lexicon): Span[] {
  const lines = splitLines(text).filter((line) => line.text !== '');
  const marked = lines.filter((line) => QUESTION.test(line.text)).length;
  if (marked >= ENOUGH && lines.some((line) => ANSWER.test(line.text)))
    return collect(
      text,
      lines,
      (line) => QUESTION.test(line),
      (line) => ANSWER.exec(line)?.[0],
    );
  // `- 백일을 돌아보면.` above `▲ 하루에 마을 두 곳씩 돌았습니다.`
  const isAsked = (at: number): boolean =>
    PLAIN.test(lines[at]!.text) &&
    TRIANGLE.test(lines[at + 1]?.text ?? '') &&
    goesOn(lines[at + 1]!.text.slice(1).trim());
  const asked = lines.filter((_, at) => isAsked(at));
  const dashed = asked.length >= ENOUGH ? asked : lines.filter((line) => DASHED.test(line.text));
  if (dashed.length < (asked.length >= ENOUGH ? ENOUGH : ENOUGH_DASHED)) return answersByLabel(text, lines, lexicon);
  const questions = new Set(dashed.map((line) => line.index));
  return collectBetween(text, lines, questions);
}

/** The one who answers, by title or name and title: `-지사: …`, `▶ 홍길동 시장 : …`. */
const LABEL = /^[-▶▷◆◇■□△▲●○]?\s?([가-힣]{2,12}(?: [가-힣]{2,12}){0,2})\s?:\s*(?=[^\s"'])/;
/** A line that asks. */
const ASKING = /(?:\?|(?:는데요|다는데요|나요|까요|습니까)[.?]?)$/;

/** The answers of an interview that names who answers by a title: one label, said twice or more between lines that ask. */
function answersByLabel(text: string, lines: Lines, lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  const labels = new Set<string>();
  for (const { trimmed, text: line } of lines) {
    const match = LABEL.exec(line);
    if (!match) continue;
    const title = titleIn(lexicon, match[1]!.split(' ').at(-1)!);
    const span = { start: trimmed.start + match[0].length, end: trimmed.end };
    if (title?.josa !== '' || !soundsSpoken(lexicon, text, span)) continue;
    labels.add(match[1]!);
    spans.push(span);
  }
  const asked = lines.filter((line) => ASKING.test(line.text) && !LABEL.test(line.text)).length;
  return labels.size === 1 && spans.length >= ENOUGH && asked >= ENOUGH ? spans : [];
}

type Lines = ReturnType<typeof splitLines>;

function collect(
  text: string,
  lines: Lines,
  isQuestion: (line: string) => boolean,
  answer: (line: string) => string | undefined,
): Span[] {
  const spans: Span[] = [];
  let open: { start: number; end: number } | undefined;
  const close = (): void => {
    if (open) spans.push(trimSpan(text, open));
    open = undefined;
  };
  for (const line of lines) {
    const label = answer(line.text);
    if (label !== undefined) {
      close();
      open = { start: line.trimmed.start + label.length, end: line.trimmed.end };
    } else if (isQuestion(line.text)) close();
    else if (open && goesOn(line.text)) open.end = line.trimmed.end;
    else close();
  }
  close();
  return spans.filter(({ start, end }) => end > start && text[start] !== '"');
}

/** Whether a line can go on an answer: a sentence, not a heading or a byline. */
const goesOn = (line: string): boolean => !HEADING.test(line) && /[다요죠까지](?:[.!?]+|\.\.\.)['")]?$/.test(line);

function collectBetween(text: string, lines: Lines, questions: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  let open: { start: number; end: number } | undefined;
  let asked = false;
  for (const line of lines) {
    if (questions.has(line.index)) {
      if (open) spans.push(open);
      open = undefined;
      asked = true;
      continue;
    }
    if (!asked) continue;
    // `▲ 하루에 마을 두 곳씩 돌았습니다.`
    const lead = open ? 0 : (/^[△▲▷☞-]\s?/.exec(line.text)?.[0].length ?? 0);
    if (goesOn(line.text.slice(lead))) {
      open = open ? { ...open, end: line.trimmed.end } : { start: line.trimmed.start + lead, end: line.trimmed.end };
    } else {
      if (open) spans.push(open);
      open = undefined;
      asked = false;
    }
  }
  if (open) spans.push(open);
  return spans.filter(({ start }) => text[start] !== '"');
}
