import type { Lexicon } from '../../data/lexicon.ts';
import { fitsJosa } from '../../korean/josa.ts';
import { splitWords, type Word } from '../../korean/words.ts';
import type { Span } from '../../text/span.ts';
import { openingOf, textBetween } from '../official/left.ts';
import { readPrefix } from '../official/prefix.ts';
import { nameIn } from '../official/right.ts';
import { titleIn } from '../official/titles.ts';
import { vocabularyOf } from '../official/vocabulary.ts';
import { speechWordsOf } from './words.ts';

/** Someone whom the words make the subject of a clause (S는, S가) or the owner of what is said (S의 설명). */
export interface Subject extends Span {
  /** The words without the particle and without brackets: 한 도의 관계자. */
  readonly label: string;
  readonly name: string | null;
  readonly josa: string;
  /** person: the words mean someone who can speak; pronoun: someone named before; perhaps: nothing speaks against it. */
  readonly sort: 'person' | 'pronoun' | 'perhaps';
}

const SUBJECT = ['께서는', '에서는', '에서도', '께서', '에선', '은', '는', '이', '가', '도'];
const OWNER = '의';
/** The most words of a label. */
const LONGEST = 6;

/** The subjects in a stretch of text, in reading order; `isBody` says whether the name of a body ends there. */
export function subjectsIn(
  lexicon: Lexicon,
  text: string,
  { start, end }: Span,
  isBody: (offset: number) => boolean,
): Subject[] {
  const words = splitWords(text.slice(start, end)).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  }));
  const found: Subject[] = [];
  for (let at = 0; at < words.length; at++) {
    const subject = subjectAt(lexicon, words, at, isBody);
    if (subject) found.push(subject);
  }
  return found;
}

function subjectAt(
  lexicon: Lexicon,
  words: readonly Word[],
  at: number,
  isBody: (offset: number) => boolean,
): Subject | undefined {
  const word = words[at]!;
  if (word.kind !== 'word') return undefined;
  // `서말순(72)씨는`, `대전시장(국민의힘)은`: the particle stands behind brackets
  const open = words[at - 1]?.text === ')' && word.glued ? openingOf(words, at - 1) : undefined;
  const josa = [...SUBJECT, OWNER].find(
    (particle) =>
      word.text.endsWith(particle) &&
      (open !== undefined || word.text.length > particle.length) &&
      (word.text.length === particle.length || fitsJosa(word.text.slice(0, -particle.length), particle)),
  );
  if (josa === undefined) return undefined;
  const noun = word.text.slice(0, -josa.length);
  const last = open === undefined ? at : open - 1;
  if (last < 0 || words[last]?.kind !== 'word') return undefined;
  const core = noun !== '' ? noun : words[last]!.text;
  return phrase(lexicon, words, { last, at, noun, core, josa }, isBody);
}

interface Head {
  readonly last: number;
  readonly at: number;
  readonly noun: string;
  readonly core: string;
  readonly josa: string;
}

function phrase(
  lexicon: Lexicon,
  words: readonly Word[],
  { last, at, noun, core, josa }: Head,
  isBody: (offset: number) => boolean,
): Subject | undefined {
  const vocabulary = vocabularyOf(lexicon);
  const speech = speechWordsOf(lexicon);
  if (speech.noSpeaker.has(core) || /\d/.test(core)) return undefined;
  let from = last;
  let bracket: number | undefined;
  while (from > 0 && last - from < LONGEST) {
    const { kind, text } = words[from - 1]!;
    if (kind !== 'word') {
      const open = text === ')' && bracket === undefined ? openingOf(words, from - 1) : undefined;
      if (open !== undefined && open > 0) {
        bracket = open;
        from = open;
        continue;
      }
      if (text === '·' && from > 1 && words[from]!.glued) {
        from -= 2;
        continue;
      }
      break;
    }
    if (vocabulary.adverb.has(text) && text !== '한' && text !== '소속' && text !== '이' && text !== '그') break;
    if (vocabulary.endsClause(text) && !text.endsWith('의') && !vocabulary.isBody(text)) break;
    from--;
    if (text === '한') break;
  }
  const head = bracket === undefined ? textBetween(words, from, last) : textBetween(words, from, bracket);
  const tail = last === at ? noun : words[last]!.text + noun;
  const joined = head === '' ? tail : `${head}${words[last]!.glued ? '' : ' '}${tail}`;
  const label = joined
    .replace(/\s?측$/, '')
    .replace(/\s?등$/, '')
    .trim();
  if (label === '') return undefined;
  const bodied = isBody(words[last]!.start + (last === at ? noun.length : words[last]!.text.length));
  const sort = sortOf(lexicon, label, core, bodied);
  const name = nameOf(lexicon, words, from, last, noun, bracket);
  return {
    start: words[from]!.start,
    end: words[at]!.start + noun.length,
    label,
    name,
    josa,
    sort: name !== null ? 'person' : sort,
  };
}

function sortOf(lexicon: Lexicon, label: string, core: string, bodied: boolean): Subject['sort'] {
  const { pronoun, person } = speechWordsOf(lexicon);
  if (pronoun.has(label)) return 'pronoun';
  if (bodied || person.some((word) => core.endsWith(word)) || vocabularyOf(lexicon).isBody(core)) return 'person';
  const title = titleIn(lexicon, core);
  return title?.end === core.length && readPrefix(lexicon, title) ? 'person' : 'perhaps';
}

/** The name in `주민 서말순(72)씨`, `윌리엄 베이커(William Baker) 씨`, `김철수 씨`. */
function nameOf(
  lexicon: Lexicon,
  words: readonly Word[],
  from: number,
  last: number,
  noun: string,
  bracket: number | undefined,
): string | null {
  const polite = noun.endsWith('씨') || words[last]!.text.endsWith('씨');
  if (bracket !== undefined) {
    const latin = /^[A-Za-z]/.test(words[bracket + 1]?.text ?? '');
    if (latin) {
      let parts = 0;
      for (let i = bracket + 1; words[i] && words[i]!.text !== ')'; i++) if (words[i]!.kind === 'word') parts++;
      return textBetween(words, Math.max(from, bracket - parts), bracket) || null;
    }
    const word = words[bracket - 1]?.text ?? '';
    // 박다온(23) 학생: an age shows that a name stands before it
    const aged = /^\d{1,3}세?$/.test(words[bracket + 1]?.text ?? '');
    return (polite || aged) && nameIn(lexicon, word)?.josa === '' ? word : null;
  }
  if (!polite) return null;
  const glued = words[last]!.text.replace(/씨.*$/, '');
  const word = glued !== '' ? glued : (words[last - 1]?.text ?? '');
  const found = nameIn(lexicon, word);
  return found?.josa === '' ? found.name : null;
}
