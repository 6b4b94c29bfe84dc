import { isHangul } from '../../korean/jamo.ts';
import { josaAt, opensWithJosa } from '../../korean/josa.ts';
import { isNounWord } from '../zone/name.ts';
import type { ZoneWords } from '../zone/words.ts';
import type { FoundName } from './quoted.ts';
import type { ProgramWords } from './words.ts';

const IN_WORD = /[가-힣A-Za-z0-9·&+~-]/;
const MOST_WORDS = 5;
const SHORTEST = 5;
/** 3개, 2차, 350억: counted things are no part of a name; 2026년 and 제1회 are. */
const COUNTED = /^\d[\d.,]*(?:개|곳|명|건|억|만|조|원|%|차|일|월|여|시간|대|종|배|호|가구|㎡|㎞|km|ha)?\S?$/;

/** Names outside of quotation marks, by their ending: `어촌신활력증진사업`, `정밀의료 빅데이터 구축사업`, `2026년 제1회 추가경정예산`. */
export function plainNames(text: string, words: ProgramWords, nouns: ZoneWords): FoundName[] {
  const found: FoundName[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!words.firsts.has(text.charCodeAt(i))) continue;
    const match = words.suffixes.longestAt(text, i);
    if (!match || !endsHere(text, match.end)) continue;
    const start = nameStart(text, i, match.end, words, nouns);
    if (start !== undefined)
      found.push({
        start,
        end: match.end,
        rule: 'program/suffix',
        name: text.slice(start, match.end),
        as: match.values[0] === 'works' ? 'works' : 'program',
      });
    i = match.end - 1;
  }
  return found;
}

function endsHere(text: string, at: number): boolean {
  return isHangul(text.charCodeAt(at)) ? josaAt(text, at) !== undefined : true;
}

/** Where the name that ends with a suffix starts; undefined where it is no name of its own. */
function nameStart(
  text: string,
  suffix: number,
  end: number,
  words: ProgramWords,
  nouns: ZoneWords,
): number | undefined {
  const head = wordStart(text, suffix);
  const word = text.slice(head, end);
  const generic = word.length < SHORTEST || words.is('generic', word);
  let start = head;
  let at = head;
  for (let n = 0; n < MOST_WORDS && text[at - 1] === ' '; n++) {
    const from = wordStart(text, at - 1);
    const before = text.slice(from, at - 1);
    // 보급 및 확산사업: the first half says what the second is about
    if (before === '및' && generic && start === head) {
      at = from;
      continue;
    }
    if (before === '' || !isPart(before, words, nouns)) break;
    if (!words.is('soft', before)) start = from;
    at = from;
  }
  if (generic && head - start < 3) return undefined;
  return /^[~·-]/.test(text[start]!) ? undefined : start;
}

export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 40) {
    if (text[start - 1] === ')') {
      const open = bracketStart(text, start);
      if (open === undefined) break;
      start = open;
    } else if (IN_WORD.test(text[start - 1]!)) start--;
    else break;
  }
  return start;
}

const IN_NAME = /^(?=.*[가-힣A-Za-z])(?!.*\d(?:억|만|천|조|년|월|일|명|곳|개|호|건|원|%))[가-힣A-Za-z0-9·~-]+$/;

/** Where a bracket starts that is part of a word, not a remark: 인공지능(AI), 동인선(동탄~인덕원); it ends before `end`. */
function bracketStart(text: string, end: number): number | undefined {
  const from = Math.max(0, end - 20);
  const open = from + text.slice(from, end).lastIndexOf('(');
  if (open <= from || !IN_WORD.test(text[open - 1]!)) return undefined;
  return IN_NAME.test(text.slice(open + 1, end - 1)) ? open : undefined;
}

/** Whether a word can stand within a name. */
export function isPart(word: string, words: ProgramWords, nouns: ZoneWords): boolean {
  if (/^(?:20\d\d(?:년도?)?|제\d+[회차])$/.test(word)) return true;
  if (words.is('soft', word)) return true;
  // 공모인, 역점인: says what the name is
  if (word.endsWith('인') && words.is('stop', word.slice(0, -1))) return false;
  if (opensWithJosa(word.replace(/^[A-Za-z0-9]+/, ''))) return false;
  if (words.is('stop', word) || COUNTED.test(word) || /^[가-힣]$/.test(word)) return false;
  return nouns.isSoft(word) || isNounWord(word.replace(/(?<=.)\([^()]*\)/g, ''), nouns);
}
