import { fold } from '../../korean/fold.ts';
import { stripJosa } from '../../korean/josa.ts';
import type { Span } from '../../text/span.ts';
import { sentenceAt } from '../sentences.ts';
import type { Amount } from './amounts.ts';
import type { Joining } from './join.ts';
import { type Name, type Page, withoutDates } from './page.ts';
import type { ProgramWords } from './words.ts';

/** How many sentences back `이 사업` can mean a name, and how many names are looked at. */
const REACH = 8;
const LOOKED_AT = 16;
const LONGEST_SAID = 140;
const THIS = /(?:^|[ "'])(?:이|이번|해당|동|본) ?(?:사업|프로젝트|계획|과제|공사|축제|행사|펀드|기금|제도)/;
/** A road comes back as its stretch. */
const THIS_ROAD = /(?:^|[ "'])(?:이|해당|동|본) ?(?:구간|도로|노선|철도|길)/;
const ROAD = /(?:도로|철도|전철|지하철|트램|국도|지방도|[가-힣]선)$/;

/** Whether words come back to a program without its name: 이 사업, 이 구간. */
export const comesBack = (said: string, name: string): boolean =>
  THIS.test(said) || (THIS_ROAD.test(said) && ROAD.test(name));

/** Who spends, and what was chosen: 군은, 선정된 두 곳에는. */
const SPENDER =
  /(?:^|[가-힣0-9])(?:시|군|도|구|부|처|청|위|정부|위원회|공사|공단|재단|당국|측|지자체|곳|개소|기업|업체|대학|마을|지역|여기|이들|이곳)$/;

/**
 * Whether a sentence without a name speaks of something else than the program before it: `농업 예산은 모두 18조 원` and `피해는 모두 100억 원`
 * do, `총사업비는 620억 원` and `군은 620억 원을 투입한다` do not. `said` ends where the amount starts.
 */
export function ofOther(said: string, name: string, words: ProgramWords): boolean {
  const parts = said
    .replace(/[^가-힣A-Za-z0-9·'", ]/g, ' ')
    .split(/ +/)
    .filter((word) => word !== '');
  const at = parts.findLastIndex((word) => /..(?:[은는이가]|에는|엔)$|^[군시도구][은는]$/.test(word));
  if (at < 0) return false;
  const noun = parts[at]!.replace(/(?:에는|엔|[은는이가])$/, '');
  if (name.endsWith(noun)) return false;
  if (!words.is('size', noun) && !words.is('total', noun) && !words.is('plain', noun)) return !SPENDER.test(noun);
  const before = parts[at - 1];
  return (
    before !== undefined &&
    !words.is('plain', before) &&
    !words.is('plain', stripJosa(before)) &&
    !/[은는을를에의된한할인년며고서데면,]$/.test(before)
  );
}

/** The one program that the title names, else the title and its subtitles, else the whole article; null where there are several. */
export function topicOf(names: readonly Name[]): Name | null {
  const headings = names.filter(({ field }) => field.name === 'title' || field.name.startsWith('subtitles'));
  return (
    onlyOf(headings.filter(({ field }) => field.name === 'title')) ??
    onlyOf(headings) ??
    onlyOf(names.filter(({ reading }) => reading.as === 'program'))
  );
}

function onlyOf(names: readonly Name[]): Name | null {
  const programs = names.filter(({ reading }) => reading.as !== 'term');
  const [first] = programs;
  return first && programs.every(({ reading }) => reading.name === first.reading.name) ? first : null;
}

/**
 * Whose budget a sentence gives that names no program: `이 사업 예산은 18억 원이다` means what was named in quotation marks or in the title,
 * `올해 투입하는 예산은 모두 1,284억원` what the article is about.
 */
export function topicBefore({ page, title, words }: Joining, amount: Amount, next: number): Name | undefined {
  const { money, sentence, rank } = amount;
  if (money.at.start - sentence.start > LONGEST_SAID) return undefined;
  // what is named only later is not what the text has been about
  if (title?.field === page.field && title.span.start > sentence.start) return undefined;
  const said = fold(page.field.text.slice(sentence.start, money.at.start));
  if (rank > 1 && THIS.test(said)) return termBefore(page, sentence, next) ?? title ?? undefined;
  if (rank > 1 && title && comesBack(said, title.reading.name)) return title;
  return rank > 2 && isPlain(withoutDates(page, sentence.start, money.at.start), words)
    ? (title ?? undefined)
    : undefined;
}

/** The nearest name in quotation marks that comes again, where nothing else is named behind it. */
function termBefore({ names, sentences }: Page, sentence: Span, next: number): Name | undefined {
  const here = sentenceAt(sentences, sentence.start);
  for (let i = next - 1; i >= Math.max(0, next - LOOKED_AT); i--) {
    const name = names[i]!;
    if (here - sentenceAt(sentences, name.span.start) > REACH || name.reading.as !== 'term') return undefined;
    if (name.rule === 'program/again') return name;
  }
  return undefined;
}

/** Whether words speak of a budget alone: `올해 투입하는 예산은 모두`. */
const isPlain = (said: string, words: ProgramWords): boolean =>
  said
    .replace(/^[^가-힣A-Za-z0-9]+/, '')
    .split(/[ ,]+/)
    .every((word) => word === '' || words.isPlain(word));
