import { opensWithJosa } from '../../korean/josa.ts';
import type { ProgramReading } from '../../model/reading/program.ts';
import type { Span } from '../../text/span.ts';
import type { ProgramWords } from './words.ts';

export interface FoundName extends Span {
  readonly rule: string;
  readonly name: string;
  readonly as: ProgramReading['as'];
}

/** An opening mark does not stand behind a letter; an apostrophe before a year ('24년) opens nothing. */
const OPENING = /(?<![가-힣A-Za-z0-9])(?:'(?! ?\d\d(?:년|\.|~|-|학년|[/'])(?!\d{2}년))|[「『"<《〈])/g;
const CLOSING = { "'": "'", '「': '」', '『': '』', '"': '"', '<': '>', '《': '》', '〈': '〉' } as const;
/** In these marks stand speech and titles too: `"지역상권 살리기" 사업` is a name by the word behind it. */
const LOOSE = '"<《〈';
const SAID_KIND = /^(?:사업|프로젝트|프로그램|펀드|공모 ?사업|시범 ?사업|지원 ?사업|과제)(?![가-힣]{3})/;
/** A line of a release that gives the name: `○ 사업명 : …`. */
const LABELLED =
  /(?:^|\n)[^\n가-힣A-Za-z0-9]{0,4}(?:\d{1,2}[.)] ?|[가-하]\. ?)?(?:\((?:세부 ?)?(?:사업|과제|프로젝트)명\) ?:?|(?:세부 ?)?(?:사업|과제|프로젝트)명 ?:) ?['"「]?([^\n'"」(:]{4,60})/g;
const LONGEST = 60;
/** Speech and headlines are no names. */
const SENTENCE = /[.?!…"]|(?:다|요|까|자|라|네|죠|며|고|지|는|를|에)$/;
/** `… 추진을 위한 업무협약`: the name ends before it. */
const PURPOSE = / ?(?:추진|조성|구축|활성화|성공|유치)?(?:을|를)? ?위한 .*$/;

/** Names in quotation marks and corner brackets: `'강원 의료AX 산업 실증 허브 조성'`, `‘햇빛소득마을’`. */
export function quotedNames(text: string, words: ProgramWords): FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.matchAll(LABELLED)) {
    const name = match[1]!.trim();
    const start = match.index + match[0].length - match[1]!.length;
    found.push({ start, end: start + name.length, rule: 'program/labelled', name, as: 'program' });
  }
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const mark = match[0] as keyof typeof CLOSING;
    const from = match.index + 1;
    // the end of a name that began out of reach: …(2호)'부터
    if (opensWithJosa(text.slice(from, from + 12))) continue;
    const to = closingAt(text, from, CLOSING[mark]);
    if (to === undefined) continue;
    const after = text.slice(to + 1, to + 24).replace(/^(?:이?라는|란|의)? ?/, '');
    const loose = LOOSE.includes(mark);
    if (loose && (!SAID_KIND.test(after) || SENTENCE.test(text.slice(from, to)))) continue;
    OPENING.lastIndex = to + 1;
    const { name, cut } = nameIn(text.slice(from, to), words);
    const as =
      loose || cut || words.startsWith('follow', after) || (mark === "'" && !/시대$/.test(name) && isRun(after, words))
        ? 'program'
        : words.isWorks(name)
          ? 'works'
          : words.hasSuffix(name)
            ? 'program'
            : 'term';
    if (name.length < 2 || !/[가-힣A-Za-z]/.test(name) || /[.?!…"]/.test(name)) continue;
    if (as === 'term' && (mark !== "'" || SENTENCE.test(name))) continue;
    const start = text.indexOf(name, from);
    found.push({ start, end: start + name.length, rule: 'program/quoted', name, as });
  }
  return found;
}

/** 선도사업, 시범 프로젝트: what a name in quotation marks is. */
const KIND = /^(?:\S{2} )?[가-힣]{2,4}(?:사업|프로젝트|프로그램|공모전?|정책|제도)/;
/** 를 연다, 에 참여할, 를 새로 시작한다: what is done with it; the words after the particle. */
const DEED = /^(?:[을를이가에] |(?=개막))([가-힣]+)(?: ([가-힣]+))?/;

/** Whether the words behind a name in quotation marks say that it is a program. */
function isRun(after: string, words: ProgramWords): boolean {
  const [, ...deeds] = DEED.exec(after) ?? [];
  return KIND.test(after) || deeds.some((deed) => deed !== undefined && words.startsWith('run', deed));
}

/** The closing mark within reach and on the line; an apostrophe before a year within the name is none. */
function closingAt(text: string, from: number, mark: string): number | undefined {
  for (let i = from; i < text.length && i - from < LONGEST && text[i] !== '\n'; i++) {
    if (text[i] !== mark) continue;
    if (mark === "'" && /\d/.test(text[i + 1] ?? '') && !/[가-힣A-Za-z0-9)]/.test(text[i - 1]!)) continue;
    return i > from ? i : undefined;
  }
  return undefined;
}

/** The name in a pair of marks, without a bracket behind it and what is done about it. */
function nameIn(inner: string, words: ProgramWords): { name: string; cut: boolean } {
  const whole = inner.trim().replace(/ ?\([^()]*\)$/, '');
  let name = whole.replace(PURPOSE, '');
  for (let last = / (\S+)$/.exec(name); last && words.is('tail', last[1]!); last = / (\S+)$/.exec(name))
    name = name.slice(0, last.index);
  return { name: name.trim(), cut: name !== whole };
}
