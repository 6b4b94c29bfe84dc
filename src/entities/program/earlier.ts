import { fold } from '../../korean/fold.ts';
import { sentenceAt } from '../sentences.ts';
import { type Amount, NEAR } from './amounts.ts';
import type { Joining } from './join.ts';
import { type Name, noMoney, withoutDates } from './page.ts';
import { comesBack, ofOther } from './topic.ts';

/** How many names before an amount its sentence can come back to. */
const BACK = 4;
/** How many sentences later a text can come back to a name. */
const FARTHEST = 8;

/** The program that a sentence without a name goes on about. */
export function earlierBefore({ page, title, words }: Joining, amount: Amount, next: number): Name | undefined {
  const { names, sentences } = page;
  const { money, sentence, said, rank } = amount;
  const here = sentenceAt(sentences, sentence.start);
  let nearest = true;
  for (let i = next - 1, seen = 0; i >= Math.max(0, next - 4 * BACK) && seen < BACK; i--) {
    const name = names[i]!;
    if (name.reading.as === 'term') continue;
    seen++;
    const apart = here - sentenceAt(sentences, name.span.start);
    if (apart > FARTHEST) return undefined;
    if (apart === 0) continue;
    const again = said.includes(tailOf(name.reading.name)) || (nearest && comesBack(said, name.reading.name));
    if (again && (rank > 1 || said.length < NEAR)) return name;
    // the next sentence may go on without naming it, the one after that only where no other amount came between
    if (ofOther(withoutDates(page, sentence.start, money.at.start), name.reading.name, words)) return undefined;
    const isOther = title?.reading.as === 'program' && title.reading.name !== name.reading.name;
    const goesOn = apart === 1 || (apart === 2 && rank > 2 && !isOther && noMoney(page, name.span.end, sentence.start));
    // a text on something else names works in passing
    const enough = name.reading.as === 'works' ? rank > 2 && apart === 1 && !isOther : rank > 1;
    if (nearest && goesOn && enough) return name;
    if (name.reading.as === 'program') nearest = false;
  }
  return undefined;
}

/** The word by which a text comes back to a program: 실증센터 of `전기차 사용후 배터리 재활용 실증센터`. */
function tailOf(name: string): string {
  const tail = name.slice(name.lastIndexOf(' ') + 1);
  return tail.length > 2 ? tail : name;
}

/** `□ (사업 규모) …`, `ㅇ 총사업비 : …`: a release's line on the budget of what it is about. */
const LABELLED =
  /^[\s□■◆◇○●◦ㅇ❍▪▫•·*※-]*(?:\d{1,2}[.)] ?|[가-하][.)] ?)?\(?(?:총|소요|지원|투자|추진)? ?(?:사업|투자|지원|소요|추진)? ?(?:규모|사업비|예산|재원|사업 ?개요|사업 ?내용|공사비)\)? ?(?::|\)|(?<=\)))/;
/** Money that a program is paid from is none that a line is about. */
const OF_ALL = /예산안?$/;
/** How many names back a labelled line can mean. */
const LOOKED_AT = 20;

/** The program that was last named before a line that is labelled as one on its budget. */
export function labelledBefore({ page }: Joining, { sentence, rank }: Amount, next: number): Name | undefined {
  if (rank < 3 || !LABELLED.test(fold(page.field.text.slice(sentence.start, sentence.start + 40)))) return undefined;
  for (let i = next - 1; i >= Math.max(0, next - LOOKED_AT); i--) {
    const name = page.names[i]!;
    if (name.reading.as === 'program' && !OF_ALL.test(name.reading.name)) return name;
  }
  return undefined;
}
