import type { Lexicon } from '../../data/lexicon.ts';
import { fitsJosa } from '../../korean/josa.ts';
import { splits, wordAt } from '../../korean/word.ts';

/** A word for the body that the article speaks of: 도는, 시의회가, 진흥원은. */
export interface OwnBody {
  readonly end: number;
  /** 도, 시, 군, 구, 청, or the last word of a name: 진흥원. */
  readonly level: string;
  /** 의회, 교육청, or nothing. */
  readonly tail: string;
}

const LEVELS = '도시군구청';
/** 도, 시 … are words for a government only as a subject; 도와 is a verb. */
const SUBJECTS = ['은', '는', '이', '가'];
const NO_GOVERNMENT = /^시가 ?(?:\d|총액|표준|지|로|기준)/;
/** 의회 in 시의회, 도 교육청: a branch of the own government, as a word of its own. */
const LEVEL = /^([도시군구]) ?/;
/^([도시군구]) ?(의회|교육청|소방본부|소방재난본부|농업기술원|보건환경연구원|체육회|선관위|선거관리위원회|자치경찰위원회)$/;
const HANJA = new Map([...'市道郡區'].map((sign, i) => [sign.charCodeAt(0), '시도군구'[i]!]));
const AFTER_HANJA = /(?:은|는|이|가)(?= )|(?=[, ]|·)/y;

const endingsOf = (lexicon: Lexicon): ReadonlySet<string> =>
  lexicon.derived(
    'organizations/endings',
    (tables) =>
      new Set([
        ...tables['organization-suffixes'].filter(({ kind }) => kind !== 'company').map(({ suffix }) => suffix),
        ...tables['government-branches'].map(({ tail }) => tail),
      ]),
  );

const branchTails = (lexicon: Lexicon): ReadonlySet<string> =>
  lexicon.derived(
    'organizations/branch-tails',
    (tables) => new Set(tables['government-branches'].map(({ tail }) => tail)),
  );

/** The word for the article's own body at the start of a word; undefined where the word is another one. */
export function ownBodyAt(lexicon: Lexicon, text: string, at: number): OwnBody | undefined {
  const hanja = HANJA.get(text.charCodeAt(at));
  if (hanja) {
    AFTER_HANJA.lastIndex = at + 1;
    const alone = at === 0 || /[\s…,·'"[(]/.test(text[at - 1]!);
    return alone && AFTER_HANJA.test(text) ? { end: at + 1, level: hanja, tail: '' } : undefined;
  }
  // 시·도가, 시·군은: governments in general
  if (text[at - 1] === '·') return undefined;
  const word = wordAt(text, at);
  if (word.length === 2 && LEVELS.includes(word[0]!) && SUBJECTS.includes(word[1]!)) {
    if (!fitsJosa(word[0]!, word[1]!) || NO_GOVERNMENT.test(text.slice(at, at + 6))) return undefined;
    return { end: at + 1, level: word[0]!, tail: '' };
  }
  // 도 교육청
  const spaced = word.length === 1 && LEVELS.includes(word) ? `${word} ${wordAt(text, at + 2)}` : word;
  for (const [noun] of splits(spaced)) {
    const level = LEVEL.exec(noun);
    const tail = level ? noun.slice(level[0].length) : '';
    if (level && branchTails(lexicon).has(tail)) return { end: at + noun.length, level: level[1]!, tail };
    if (spaced === word && endingsOf(lexicon).has(noun)) return { end: at + noun.length, level: noun, tail: '' };
  }
  return undefined;
}
