import type { Lexicon } from '../../data/lexicon.ts';
import { alternatives, pageWords } from '../words.ts';

/** Whether a folded line is a sentence in which the site speaks to its readers: `… 구독되었습니다.`, `댓글은 로그인 후 이용해 주세요.` */
export type IsNotice = (line: string) => boolean;

const LONGEST = 200;
/** Days and sums are news, whatever is said of them: a correction speaks politely of an article, too. */
const NEWS = /\d ?[월일](?!간)|\d ?(?:[백천만억조] ?)?원/;
/** What a site asks for: one word of its own makes such a sentence a notice. */
const ASKS = /(?:세요|십시오|바랍니다|부탁드립니다|시겠어요)[.!?]*$/;
/** What a site says is so. Reporters say what was: `…했습니다`. */
const STATES =
  /(?:수 있습니다|[되됩]니다|되었습니다|됐습니다|[합입봅]니다|않습니다|없습니다|있습니다|립니다|집니다)[.!]*$/;
/** A button glued to the end: `…볼 수 있습니다.보러가기` */
const BUTTON = /(?<=[.!?]) ?[가-힣 ]{0,8}(?:가기|하기|보기|닫기|확인|취소)$/;

export const noticeReader = (lexicon: Lexicon): IsNotice =>
  lexicon.derived('clean/notice', () => {
    const words = new RegExp(alternatives(pageWords(lexicon, 'notice-words')), 'gi');
    return (line) => {
      if (line.length > LONGEST || line.length < 10 || NEWS.test(line)) return false;
      const sentence = line.replace(BUTTON, '');
      const asks = ASKS.test(sentence);
      if (!asks && !STATES.test(sentence)) return false;
      const found = new Set(sentence.match(words));
      return found.size >= (asks ? 1 : 2);
    };
  });
