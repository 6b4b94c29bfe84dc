import type { PressWords } from './words.ts';

const NAME = /^(?:[가-힣]{2,4}|[가-힣][○◯●O]{1,3}|[가-힣]{2}[○◯●O]{1,2}|[A-Z][a-z]+)$/;
const LOWER = /(?:과|팀|담당관|계|반|파트|그룹)$/;

/** The longest row with which a word ends. */
function endingOf(word: string, words: PressWords) {
  for (let cut = Math.max(0, word.length - 5); cut < word.length; cut++) {
    const row = words.endings.get(word.slice(cut));
    if (row) return row;
  }
  return undefined;
}

/** Whether a word ends as names of offices do: 국제경제과, 대외경제국, 한국수자원공사. */
export const isOffice = (word: string, words: PressWords): boolean => endingOf(word, words) !== undefined;

/** Whether a word has the form of a name of a person, and not that of an office. */
export function isName(word: string, words: PressWords): boolean {
  if (!NAME.test(word)) return false;
  const ending = endingOf(word, words);
  return ending === undefined || (ending.short === true && word.length <= 3);
}

/** Whether an office is a part of a larger one (과, 팀) or may have parts (국, 관, 부). */
export const officeLevel = (office: string, words: PressWords): 'upper' | 'lower' | undefined =>
  LOWER.test(office) ? 'lower' : isOffice(office, words) ? 'upper' : undefined;
