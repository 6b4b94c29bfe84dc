import type { Mark } from './draft.ts';

/** A shape of line that no article has, on the folded line. */
interface Shape extends Mark {
  readonly shape: RegExp;
}

/** In order: the first that matches counts. All are anchored at both ends and read lines of at most 300 characters. */
const SHAPES: readonly Shape[] = [
  // + - · ? · | | ·
  { rule: 'symbols-only', zone: 'page_furniture', shape: /^[^\p{L}\p{N}]*$/u },
  // 1 · 2 (the numbers of a ranking)
  { rule: 'number-only', zone: 'pagination', shape: /^\d{1,4}$/ },
  // 문화도시 후보.jpg · 1.png
  {
    rule: 'image-file',
    zone: 'image_file',
    shape: /^[^.!?]{1,80}\.(?:png|jpe?g|gif|bmp|webp|tiff?)(?: ?\(.{1,20}\))?$/i,
  },
  // 급식꾸러미 안내.hwp
  {
    rule: 'attached-file',
    zone: 'page_furniture',
    shape:
      /^[^!?]{1,100}\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|zip)(?: ?\(.{1,20}\))?(?: ?(?:다운로드|내려받기|바로보기|미리보기))*$/i,
  },
  // HOME > 증권 > 실적 · 홈 > 알림마당 > 언론에 비친 우리교육 · 뉴스 > 경제
  {
    rule: 'breadcrumb',
    zone: 'navigation',
    shape: /^(?:(?:home|홈) ?(?:[>›»/] ?|(?= ))[^.!?]{1,60}|[^.!?<>]{1,12}(?: ?[>›»] ?[^.!?<>]{1,12}){1,5})$/i,
  },
  // https://www.…
  { rule: 'address-only', zone: 'page_furniture', shape: /^(?:https?:\/\/|www\.)\S{3,200}$/i },
  // 000021-000043(22")
  { rule: 'timecode', zone: 'media_player', shape: /^\d{4,6} ?- ?\d{4,6} ?\(\d{1,4}"\)$/ },
  // 원·달러 1,421.50 ▼9.80 · 코스피 2,601.36 ▲12.51(+0.48%)
  {
    rule: 'market-ticker',
    zone: 'navigation',
    shape:
      /^(?:[가-힣A-Za-z·/ ]{1,16}(?:\(\d{1,3}[가-힣A-Za-z]{1,3}\))? ?\d[\d,]{0,9}\.\d{1,2} ?[▲▼↑↓] ?[\d,.]{1,9}(?: ?\([-+]?[\d.]{1,6}%\))?[ |]*){1,6}$/,
  },
  // 00:00 / 02:13
  { rule: 'player-clock', zone: 'media_player', shape: /^\d{1,2}:\d\d(?: ?\/ ?\d{1,2}:\d\d)?$/ },
  // G05-7182802122
  { rule: 'ad-code', zone: 'advertisement', shape: /^[A-Z]\d{2}-\d{6,12}$/ },
  // [오후 05:11] 서귀포시, …
  { rule: 'breaking-list', zone: 'related_articles', shape: /^\[(?:오전|오후)? ?\d{1,2}:\d\d\] .{1,100}$/ },
  // 전체 9,956 / 214 페이지 · 1/12 페이지
  {
    rule: 'page-count',
    zone: 'pagination',
    shape: /^(?:전체|총)? ?[\d,]{1,9}건? ?[/|] ?[\d,]{1,6} ?(?:페이지|쪽|page)$/i,
  },
  // 0 / 300 · 0/400자
  { rule: 'comment-length', zone: 'comments', ends: 'article', shape: /^\(?\d{1,4} ?\/ ?\d{2,4} ?(?:자|bytes?)?\)?$/i },
  // Prev 1 ... 12 13 Next
  {
    rule: 'pager',
    zone: 'pagination',
    shape: /^(?:prev|이전|처음|«|<)? ?\d+(?: [\d.]{1,6}){2,20} ?(?:next|다음|끝|»|>)?$/i,
  },
  // #민선8기 #예산정책 · # 교육발전특구# 전남교육청
  { rule: 'hashtags', zone: 'tags', ends: 'article', shape: /^[▶■※\s]*(?:# ?[^#.!?]{1,30}){1,30}$/ },
  // <관련기사 10면> · ▶관련기사 4·5면
  { rule: 'see-page', zone: 'end_mark', ends: 'article', shape: /^[<〈([▶☞ ]*관련 ?기사.{0,10}\d면[>〉)\] ]*$/ },
  // 댓글 214 · 공감1 댓글4 · 조회 수 1177 추천 수 0 댓글 0
  {
    rule: 'view-counts',
    zone: 'page_furniture',
    shape: /^(?:(?:조회|추천|공감|댓글|의견|좋아요|hit) ?수?:? ?[\d,]{1,9}[ |/·]*){1,5}$/i,
  },
  // 첨부 '1' · 첨부파일 2개
  { rule: 'attachment-count', zone: 'page_furniture', shape: /^첨부(?:파일)? ?'?\(?\d{1,2}\)?'?개?$/ },
  // 작성자 나들목 · 글쓴이 : 관리자
  { rule: 'board-writer', zone: 'page_furniture', shape: /^(?:작성자|글쓴이|등록자|닉네임) ?:? ?[^\s.]{1,15}$/ },
  // 고운시 보도자료 · 보 도 자 료 · [보도자료]
  {
    rule: 'release-sheet',
    zone: 'page_furniture',
    shape: /^[[<(]? ?(?:[가-힣]{2,15} ){0,2}보 ?도 ?(?:참 ?고 ?|설 ?명 ?|해 ?명 ?)?자 ?료 ?[\])>]?$/,
  },
  // ☎ 02-000-0000 · 전화 : 063-000-0000
  {
    rule: 'phone-only',
    zone: 'tip_box',
    ends: 'article',
    shape: /^[^.!?]{0,20}[☎☏:]? ?0\d{1,2}[-)]\d{3,4}-\d{4}(?:[, ]+[\d-]{4,13})*$/,
  },
  // [관련기사] 남원시, 예산 1조 시대 · ▶관련 뉴스: … : another article's title within or below the text
  {
    rule: 'related-title',
    zone: 'related_articles',
    shape:
      /^(?:[[【<] ?(?:관련|연관) ?(?:기사|뉴스) ?[\]】>] ?[:|]?|[▶▷☞] ?(?:관련|연관) ?(?:기사|뉴스) ?[:|]) ?(?!.{3,100}[^니]다\.$)\S.{3,100}$/,
  },
  // <ins>광고영역</ins>
  { rule: 'left-tag', zone: 'page_furniture', shape: /^<([a-z]{1,10})>[^<>.]{0,30}<\/\1>$/i },
  // 지면A33 · 지면 12면
  { rule: 'printed-page', zone: 'page_furniture', shape: /^지면 ?[A-Z]?\d{1,3} ?면?$/ },
  // 안녕하세요 곰아저씨입니다^^ 기사 가져왔어요 ㅎㅎ : who copies an article to a blog speaks; a heart within a headline (하람♥온샘) is none of theirs
  {
    rule: 'blog-chat',
    zone: 'portal_notice',
    shape: /^[^"“'‘]{0,200}(?:(?:[ㅋㅎㅠㅜ]{2}|\^\^)[^"“'‘]{0,100}|(?<=[가-힣] ?)[♡♥] ?)$/,
  },
  // 출처 : 새낙동신문(www.snd.kr) 정다온 기자
  { rule: 'source-line', zone: 'outlet', ends: 'article', shape: /^(?:출처|원문 출처|기사 출처) ?[:=|] ?.{2,60}$/ },
];

const LONGEST = 300;

/** The shape that a folded line has. */
export function shapeOf(line: string): Mark | undefined {
  return line.length > LONGEST ? undefined : SHAPES.find(({ shape }) => shape.test(line));
}
