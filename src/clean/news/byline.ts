import type { Lexicon } from '../../data/lexicon.ts';
import { findStamps } from '../../korean/stamp.ts';
import type { Author } from '../../model/generated/record.ts';
import { endsSentence } from '../prose.ts';
import { alternatives, pageWords } from '../words.ts';
import { addressOf, authorReader, EMAIL, EMAILS } from './author.ts';
import { outletNames } from './outlet.ts';

/** A line that says who wrote the article and little else. */
export interface Byline {
  readonly authors: readonly Author[];
  /** `길하람 기자입니다.`: stands within a broadcast report, too. */
  readonly isSignOff: boolean;
}

export type BylineOf = (line: string) => Byline | undefined;

/** No byline is longer. */
const LONGEST = 160;
/** What may be left of a byline without its names: an outlet, a place. */
const MOST_REST = 14;

export const bylineReader = (lexicon: Lexicon): BylineOf => lexicon.derived('clean/byline', () => build(lexicon));

function build(lexicon: Lexicon): BylineOf {
  const authors = authorReader(lexicon);
  const labels = alternatives(pageWords(lexicon, 'stamp-labels'));
  const isLabel = new RegExp(`^(?:${labels})$`);
  const labelled = new RegExp(`(?:${labels}) ?[:|]?`, 'g');
  const isOutlet = outletNames(lexicon);
  const isTeam = new RegExp(`^[<[(/= ]*(?:[\\p{L}\\p{N}]{2,12} )?(?:${authors.teams})[>\\])= ]*$`, 'u');
  // 글: 노을비(nbee) · 글·사진 = 홍길동 · 글쓴이 홍길동
  const writer =
    /^(?:(?:글|글쓴이|글·사진|글\/사진|글 ?· ?사진|취재|정리|기고|필자|기자|기자명) ?[:=|/] ?|(?:by|기자명) )(?<name>[가-힣]{2,5})(?: ?\([\w.-]{2,20}\))?$/i;
  // 편집국 부국장 서도하 · 논설위원 한누리
  const titled = new RegExp(
    `^(?:(?:[가-힣]{2,8} ){0,2}(?:${authors.roles})|(?:편집국|보도국|논설위원실|본지|본보) (?:[가-힣]{2,8} )?(?:국장|부장|차장|실장|위원|본부장)) (?<name>[가-힣]{2,4})$`,
  );
  // [기고] 윤슬아 마루대 교수 · 기고 | 한누리 변호사
  const contributed = new RegExp(
    `^[[<(■▶]? ?(?:${alternatives(pageWords(lexicon, 'column-names'))})[\\])>]? ?[|:=/]? ?(?<name>[가-힣]{2,4}) ?[·,/|]? ?(?<role>(?:[가-힣A-Za-z]{1,15} ){0,3}[가-힣]{0,10}(?:${alternatives(pageWords(lexicon, 'contributor-titles'))}))$`,
  );
  // 나루미 온샘경제연구소 소장: alone on its line
  const outsider = new RegExp(
    `^(?<name>[가-힣]{3})[ ·,/|]+(?<role>(?:[가-힣A-Za-z]{2,15} ){1,3}[가-힣]{0,10}(?:${alternatives(pageWords(lexicon, 'contributor-titles'))}))$`,
  );
  const surnames = new Set(lexicon.tables.surnames.map(({ surname }) => surname));
  // 길하람 기자입니다. · MBS뉴스 길하람입니다. · 보도에 길하람 기자입니다.
  const signOff =
    /^(?:[^.!?]{0,20} )?(?<name>[가-힣]{2,4}?) ?(?<role>기자|특파원)(?:입니다|였습니다|가 (?:보도합니다|보도했습니다|취재했습니다|다녀왔습니다|전합니다|전해드립니다|살펴봤습니다|만났습니다|짚어봤습니다))\.$|^(?:지금까지 )?(?:[^\s.]{1,12} )?[^\s.]{0,12}(?:뉴스|방송)(?: 뉴스)?,? (?<news>[가-힣]{2,4}?)(?:입니다|였습니다)\.$/;
  // 민도준 입력 2022. 8. 27. · 채한결 | 기사입력 2025-05-07 · 박노을 2023-07-19 20:17
  const beforeStamp = new RegExp(
    `^(?<name>[가-힣]{2,4})(?: ?[|/·] ?| )(?:(?:${labels}) ?:? ?)?(?:19|20)\\d\\d ?[.년/-] ?\\d`,
  );

  const isSlogan = new RegExp(
    `(?:언론|뉴스|통신|미디어|뉴스통신사) (?:[\\p{L}\\p{N}]{2,10})$|(?:${alternatives(pageWords(lexicon, 'outlet-ends'))})$`,
    'u',
  );

  return (line) => {
    if (line.length > LONGEST) return undefined;
    const sign = signOff.exec(line);
    if (sign) {
      const name = sign.groups!.name ?? sign.groups!.news!;
      return authors.isName(name) ? { authors: [{ name, role: '기자', email: null }], isSignOff: true } : undefined;
    }
    // 바다로뉴스 사진부
    if (line.length <= 30 && isTeam.test(line)) return { authors: [], isSignOff: false };
    const gave = contributed.exec(line);
    if (gave && authors.isName(gave.groups!.name!))
      return { authors: [{ name: gave.groups!.name!, role: gave.groups!.role!, email: null }], isSignOff: false };
    const outside = line.length <= 40 ? outsider.exec(line) : null;
    if (outside && surnames.has(outside.groups!.name![0]!) && authors.isName(outside.groups!.name!))
      return {
        authors: [{ name: outside.groups!.name!, role: outside.groups!.role!, email: null }],
        isSignOff: false,
      };
    const wrote = writer.exec(line);
    if (wrote && authors.isName(wrote.groups!.name!.slice(0, 4)))
      return { authors: [{ name: wrote.groups!.name!, role: null, email: null }], isSignOff: false };
    const titleFirst = titled.exec(line);
    // 기자 회견
    if (titleFirst && authors.isName(titleFirst.groups!.name!) && !/^기자 ..$/.test(line)) {
      const { name } = titleFirst.groups!;
      return { authors: [{ name: name!, role: line.slice(0, -name!.length).trim(), email: null }], isSignOff: false };
    }
    // `개관식은 2025년 …에 열린다.` is a sentence
    const early = endsSentence(line) ? null : beforeStamp.exec(line);
    const found = authors.find(line).map(({ author }) => author);
    if (
      early &&
      found.length === 0 &&
      authors.isName(early.groups!.name!) &&
      !isLabel.test(early.groups!.name!) &&
      !isOutlet(early.groups!.name!)
    )
      found.push({ name: early.groups!.name!, role: null, email: null });
    const address = EMAIL.exec(line)?.[0];
    if (found.length === 0 && !address) return undefined;
    if (found.length === 0) {
      // 오세린 oh@badambs.kr · yjh@yna.co.kr
      const rest = line
        .replace(EMAILS, ' ')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const name = rest.split(' ').at(-1)!;
      if (rest.length > MOST_REST) return undefined;
      // the agency's own line: ◎공감언론 온샘뉴스 id@onsaem.kr
      if (isSlogan.test(rest)) return { authors: [], isSignOff: false };
      if (authors.isName(name) && rest.split(' ').length <= 2 && !isTeam.test(name) && !isOutlet(name))
        found.push({ name, role: null, email: addressOf(address!) });
      return { authors: found, isSignOff: false };
    }
    return restOf(line, found, labelled).length <= MOST_REST ? { authors: found, isSignOff: false } : undefined;
  };
}

/** What a line says beside its authors, their addresses and its stamps. */
function restOf(line: string, found: readonly Author[], labelled: RegExp): string {
  let rest = line.replace(EMAILS, ' ');
  for (const { span } of [...findStamps(rest)].reverse()) rest = `${rest.slice(0, span.start)} ${rest.slice(span.end)}`;
  for (const { name, role } of found) rest = rest.replace(name, ' ').replace(role ?? '', ' ');
  return rest
    .replace(labelled, ' ')
    .replace(/기자명|다른 ?기사 ?(?:더 ?)?보기|(?:조회|추천|댓글)(?: ?수)? ?\d*|사진(?=[=·\s])|icon|제휴|구독/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
