import { type HeaderLine, hasStamp, isRequest, labelsOf, readHeaderLine } from './header-line.ts';
import type { PressLine } from './line.ts';
import type { PressWords } from './words.ts';

/** What a line of a header is: of the sheet, of a board, the page's own date, or what is enclosed. */
export type HeaderKind = 'header' | 'board' | 'page-date' | 'form';

/** Whether a line gives nothing but dates, or other values of a header. */
export const isHeaderLine = (line: PressLine, words: PressWords): boolean =>
  kindOf(line, readHeaderLine(line, words)) !== undefined;

/** Whether a line only says what is enclosed, wherever it stands: `■ 사진: 별송 ■ 문의: 대기미래전략과`. */
export function isForm(line: PressLine, words: PressWords): boolean {
  if (line.plain.length > 80 || !/사진|영상|쪽|매/.test(line.plain)) return false;
  const read = readHeaderLine(line, words);
  const kind = kindOf(line, read);
  return kind === 'form' || (kind === 'board' && read.strange === '' && (read.notes.isForm || read.notes.isAnswer));
}

/** Whether a line is one of a header and names nobody to ask: a date, the sheet's name with its day, pages and pictures. */
export function isAside(line: PressLine, words: PressWords): boolean {
  if (/\d{3,4}-\d{4}|@/.test(line.plain)) return false;
  const read = readHeaderLine(line, words);
  const kind = kindOf(line, read);
  if (kind === 'board') return read.notes.isForm && !labelsOf(read).some(({ is }) => is === 'department');
  return kind !== undefined && (hasStamp(read) || kind === 'form');
}

/** Beside the day of distribution the person to ask: `배포일 : 2015. 10. 29. / 전통예술과 이나래 사무관 (044-000-0000)`. */
const PHONE = /0\d{1,2}[-)] ?\d{3,4}-\d{4}/;

/** What a line, read as one of a header, is; undefined where it is none. */
export function kindOf(line: PressLine, read: HeaderLine): HeaderKind | undefined {
  const labels = labelsOf(read);
  const is = (kind: string): boolean => labels.some((row) => row.is === kind);
  const isSheet = labels.length > 0 && labels.every((row) => row.is === 'sheet') && !hasStamp(read);
  if (isRequest(line)) return 'header';
  if (isDatedSheet(line, read)) return 'page-date';
  if (isMixed(line, read)) return 'header';
  if (isSigned(line, read)) return 'page-date';
  if (isStampFirst(line, read)) return 'board';
  if (read.rest !== '' && !read.leads) return undefined;
  if (is('board') || is('board-field') || is('department')) return isBoardLine(line, read) ? 'board' : undefined;
  // `(월요일 조간)`, `12:00`, `(총 3쪽)` on lines of their own
  if (read.rest === '' && read.items.length === 0) return read.notes.isTelling ? 'form' : undefined;
  if (read.rest === '') return isSheet ? undefined : 'header';
  if (read.items.length === 0) return undefined;
  // the words of a note beside the dates: `(수요일 조간)`, `브리핑 시작 후`
  if (
    labels.some((row) => row.is === 'embargo' || row.is === 'distributed') &&
    hasStamp(read) &&
    (read.rest.length <= 20 || (read.leads && read.rest.length <= 60 && PHONE.test(line.plain)))
  )
    return 'header';
  const [first] = read.items;
  if (first?.is === 'stamp' && first.stamp.span.start === 0 && first.stamp.value && labels.length === 0)
    return /^\d{4}[.년-]/.test(line.plain) && /^\S+(?: \S+)?$/.test(read.rest) && read.items.length === 1
      ? 'page-date'
      : undefined;
  return undefined;
}

/** Several cells on one line, in any order: `■ 배포: 2021. 3. 9.(화) ■ 담당: 안전정책과 ■ 사진 있음`, `기관 : 한국도로공사`. */
function isMixed({ plain }: PressLine, read: HeaderLine): boolean {
  const labels = labelsOf(read);
  if (read.strange !== '' || plain.length > LONGEST_MIXED) return false;
  const isDated = labels.some(({ is }) => is === 'embargo' || is === 'distributed') && hasStamp(read);
  const isNamed = read.issuers.length > 0 && /^[^가-힣]{0,3}[가-힣 ]{2,8}[>\])】]? ?[:|>]/.test(plain);
  return (isDated && labels.length > 1) || isNamed;
}

const LONGEST_MIXED = 160;

/** `온달군 보도자료 (2024. 11. 7.)`: the paper's name and its day. */
const isDatedSheet = ({ plain }: PressLine, read: HeaderLine): boolean => {
  const labels = labelsOf(read);
  const stamps = read.items.flatMap((item) => (item.is === 'stamp' ? [item.stamp] : []));
  return (
    plain.length <= 50 &&
    labels.length > 0 &&
    labels.every((row) => row.is === 'sheet') &&
    stamps.length === 1 &&
    stamps[0]!.value !== null &&
    /^(?:\S{1,15}(?: \S{1,15})?)?$/.test(read.rest)
  );
};

/** `온샘지기 2024. 12. 9. 11:40`: who put it on a page, and when. */
const isSigned = ({ plain }: PressLine, { items, rest }: HeaderLine): boolean => {
  const [only] = items;
  return (
    items.length === 1 &&
    only?.is === 'stamp' &&
    only.stamp.value?.includes('T') === true &&
    only.stamp.span.end === plain.length &&
    /^[가-힣A-Za-z0-9_]{2,12}$/.test(rest)
  );
};

/** `2025-07-15 09:00 출처: 누리셀텍`: a wire's date and its source. */
const isStampFirst = ({ plain }: PressLine, { items, rest }: HeaderLine): boolean => {
  const [first, second] = items;
  if (first?.is !== 'stamp' || second?.is !== 'label' || second.row.is !== 'board-field') return false;
  const { span, value } = first.stamp;
  return span.start === 0 && value !== null && rest.length <= 30 && /^[ |/·]*\S{2,5} ?[:|]/.test(plain.slice(span.end));
};

/** `작성일 2024-12-13 조회 59`, `담당부서 : 치수과`, `조회수`; not a title that begins with such a word. */
function isBoardLine({ plain }: PressLine, { items, rest }: HeaderLine): boolean {
  const [first] = items;
  if (first?.is !== 'label' || plain.length >= 200) return false;
  const after = plain.slice(plain.indexOf(first.text) + first.text.length);
  return (
    rest === '' ||
    /^ ?[:|\]\d'(]/.test(after) ||
    items.length > 1 ||
    (first.row.is !== 'board' && /^\S+(?: \S+)?$/.test(rest))
  );
}
