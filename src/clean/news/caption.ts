import type { Lexicon } from '../../data/lexicon.ts';
import { alternatives, pageWords } from '../words.ts';
import { EMAIL } from './author.ts';

/** What tells a caption, on a folded line. */
export interface CaptionReader {
  /** Where the credit of a photograph begins at the end of a line (`[사진=…]`, `/사진=…`, `ⓒ …`); -1 for none. */
  creditAt(line: string): number;
  /** Where a signature begins at the end of a sentence (`/연합뉴스`, `(끝)`), which a caption or a last paragraph may have; -1 for none. */
  signedAt(line: string): number;
  /** The rule that says that a line is a caption wherever it stands; undefined for none. */
  surely(line: string): string | undefined;
  /** The rule that says that a line may be one, where it stands before the text or between paragraphs. */
  perhaps(line: string): string | undefined;
}

const SOURCE = '[\\p{L}\\p{N}·&. \'"/]{1,30}';
/** Credits at the end of a line, each with a real example. */
const CREDITS: readonly RegExp[] = [
  // [사진=전남도교육청] 2024.07.30 id@newspim.com |
  new RegExp(
    `[[(<] ?(?:사진|자료|자료사진|이미지|그래픽|출처|제공|사진제공|자료제공|사진출처)(?: ?[=:·|/] ?${SOURCE})?[\\])>](?: ?[\\d.]{8,11})?(?: ?[\\w.+-]{1,40}@[\\w.-]{0,40})?[ |]*$`,
    'u',
  ),
  // (사진 연합뉴스) · 〈사진 하람소재〉
  new RegExp(`[[(<〈【] ?(?:사진|자료|자료사진|그래픽|이미지) ${SOURCE}[\\])>〉】][ |]*$`, 'u'),
  // (강원도 제공) · [강원도 제공. 재판매 및 DB 금지] · (사진 연합뉴스)
  new RegExp(`[[(<] ?(?:사진 )?${SOURCE}(?: 제공|제공)(?:\\. ?재판매 및 DB ?금지)?[\\])>][ |]*$`, 'u'),
  /[[(<][^[\]()<>]{0,30}재판매 및 DB ?금지[\])>][ |]*$/,
  // …전경. 봄섬군 제공
  new RegExp(`(?<=[.] )${SOURCE} 제공$`, 'u'),
  // /사진=원주시 · /자료=한빛전자소재 · 사진=구본재 기자 · 사진 제공 = 원주시 · 사진/해오름시
  new RegExp(`(?:^|[/ .|])(?:사진|자료|이미지|그래픽|사진 ?제공|자료 ?제공|사진 ?출처) ?[=:|/] ?${SOURCE}$`, 'u'),
  // ⓒ데일리바다온 국충현 기자 · © 뉴스1 홍길동 기자 · ⓒ 노을비
  /(?:^| )[©ⓒⒸ] ?[\p{L}\p{N}. ]{2,30}$/u,
  // 달빛 다회 / 하동군 |
  / \/ ?[\p{L}\p{N} ]{2,20} ?\|$/u,
  // 2025.11.5/뉴스1 · 2026.3.15 id@yna.co.kr
  new RegExp(
    `(?:19|20)\\d\\d ?\\. ?\\d{1,2} ?\\. ?\\d{1,2}\\.? ?(?:/ ?[\\p{L}\\p{N}]{2,12}|${EMAIL.source})(?: ?[\\p{L}\\p{N}]{2,5} 기자)?[ |]*$`,
    'u',
  ),
  // 본사DB · 본보DB · 자료사진
  /(?:^|[ .])(?:본사|본보|[\p{L}]{2,6}) ?DB$|[ .]자료 ?사진$/u,
];

/** Who signed at the end of a text: `…있다. /조나린 기자`, `…했다./연합뉴스`, `(끝)`, `<저작권자 …` is for copyright. */
const SIGNED =
  /(?<=[.?!"'”’])(?: ?[/=] ?(?:[\p{L}\p{N}]{2,12}(?: ?기자)?|[\p{L}\p{N}]{2,10}[ =][\p{L}]{2,4} ?기자)(?: ?[\w.+-]{1,40}@[\w.-]{0,40})?| ?[(<[【=-] ?(?:끝|연합뉴스|뉴스1|뉴시스) ?[)>\]】=-]| ?[<([]관련 ?기사.{0,10}면[>)\]])$/u;

/** Two of the words of a notice of death: `▲ …씨 별세, … 부친상 = …장례식장, 발인 21일`. */
const OBITUARY =
  /(?:별세|[부모]친상|[장시][인모부]상|[조빙][부모]상|배우자상|부인상|남편상).{0,120}(?:빈소|발인|장례식장|장지)/;

export const captionReader = (lexicon: Lexicon): CaptionReader =>
  lexicon.derived('clean/caption', () => build(lexicon));

function build(lexicon: Lexicon): CaptionReader {
  const positions = alternatives(pageWords(lexicon, 'caption-positions'));
  // 김진태(오른쪽) · (왼쪽 두 번째) · (앞줄 왼쪽 네 번째) · 왼쪽부터
  const deictic = new RegExp(
    `\\((?:${positions})[^()]{0,12}\\)|(?:${positions})(?:부터|에서 ?(?:첫|두|세|네|다섯)| ?(?:첫|두|세|네|다섯|여섯) ?번째)`,
  );
  const bareEnd = new RegExp(`(?:${alternatives(pageWords(lexicon, 'caption-ends'))})\\.?$`);

  const creditAt = (line: string): number => {
    if (/다\.["']?$/.test(line)) return -1;
    const from = Math.max(0, line.length - 120);
    const tail = line.slice(from);
    let first = -1;
    for (const credit of CREDITS) {
      const match = credit.exec(tail);
      if (match && (first < 0 || match.index < first)) first = match.index;
    }
    return first < 0 ? -1 : from + first + (/^[ .|]/.test(tail.slice(first)) ? 1 : 0);
  };

  return {
    creditAt,
    signedAt(line) {
      const from = Math.max(0, line.length - 60);
      const match = SIGNED.exec(line.slice(from));
      return match ? from + match.index : -1;
    },
    surely(line) {
      if (line.length > 400) return undefined;
      if (/^◀.{9,}▶$/.test(line)) return 'caption-arrows';
      if (/^[[<](?:사진|사진 ?설명|그래픽)[\]>] ?[^\s].{7,}/.test(line) && line.length <= 220) return 'caption-mark';
      if (/^[가-힣]{2,12} 제공$/.test(line)) return 'caption-credit';
      if (/^<(?:사진|그래픽|자료)[ =:].{0,80}>$/.test(line)) return 'caption-credit';
      const credit = creditAt(line);
      if (credit < 0) return undefined;
      // the credit closes a caption, unless a whole paragraph stands before it
      return line.length <= 220 || deictic.test(line) ? 'caption-credit' : undefined;
    },
    perhaps(line) {
      if (line.length > 220) return undefined;
      if (OBITUARY.test(line)) return undefined;
      if (/^[▲△▼▽◀▶] ?\S/.test(line) && (line.match(/[▲△▼▽]/g)?.length ?? 0) <= 1) return 'caption-mark';
      if (/^(?:사진|그래픽|자료) ?[=:|]/.test(line)) return 'caption-mark';
      if (deictic.test(line)) return 'caption-positions';
      if (line.length <= 120 && /(?:고|져|어|아|해|려|켜|여) 있다\.?$|있는 모습(?:이다)?\.?$/.test(line))
        return 'caption-scene';
      if (line.length <= 60 && bareEnd.test(line) && !/[,]$/.test(line)) return 'caption-noun';
      return undefined;
    },
  };
}
