import type { PressFurnitureRow } from '../../data/rows/index.ts';
import type { Zone } from '../../model/label.ts';
import type { Draft } from './draft.ts';
import type { PressLine } from './line.ts';
import type { PressWords } from './words.ts';

export type Furniture = Pick<PressFurnitureRow, 'is'>;

/** Lines longer than this are text, whatever words they hold. */
const LONGEST = 200;

/** What a line is of the page around the release, in one part of the page. */
export function furnitureOf(
  line: PressLine,
  part: PressFurnitureRow['part'],
  words: PressWords,
): Furniture | undefined {
  const whole = (words.lines.get(line.tight) ?? words.lines.get(unwrapped(line.tight)))?.find(
    (row) => row.part === part,
  );
  if (whole) return whole;
  if (line.tight.length > LONGEST) return undefined;
  for (let i = 0; i < line.tight.length; i++) {
    for (const { values } of words.phrases.allAt(line.tight, i)) {
      const row = values.find((value) => value.part === part && (i <= 1 || value.at === 'within'));
      if (row) return row;
    }
  }
  if (part === 'any') return undefined;
  return (part === 'head' ? composed(line, words) : undefined) ?? onAnyPage(line, part, words);
}

/** `[본문]`, `<본문>`, `■ 내용`: the word alone. */
const unwrapped = (tight: string): string =>
  tight.replace(/^(?:[[<【(](.{1,12})[\]>】)]|[■□▣◆](내용|본문|본문내용))$/, '$1$2');

/** What pages of newspapers and portals have, too; below the text only what closes it for good, and never a line with a number to call. */
function onAnyPage({ plain }: PressLine, part: 'head' | 'tail', words: PressWords): Furniture | undefined {
  const row = words.boilerplate(plain);
  if (!row || (part === 'tail' && (row.ends !== 'article' || /\d{3,4}-\d{4}/.test(plain)))) return undefined;
  return { is: row.zone };
}

/** A line of nothing but furniture words: `공유열기|공유하기|공유|공유 닫기`, `홈으로 브리핑룸 보도자료`. */
function composed({ tight }: PressLine, words: PressWords): Furniture | undefined {
  let first: Furniture | undefined;
  let at = 0;
  while (at < tight.length) {
    if (/[|/>·,()[\]0-9]/.test(tight[at]!)) {
      at++;
      continue;
    }
    const match = words.headWords.longestAt(tight, at);
    if (!match) return undefined;
    first ??= match.values[0];
    at = match.end;
  }
  return first;
}

/** `홈 > 알림마당 > 보도자료`, `알림마당 / 보도자료`: where in the site the page stands. */
export function isBreadcrumb({ plain, tight }: PressLine): boolean {
  if (tight.length > 60) return false;
  if (/^(홈|HOME|Home)[>/»]/.test(tight)) return true;
  const steps = plain.split(/ ?[>/»] ?/);
  return steps.length > 1 && steps.every((step) => step !== '' && step.length <= 12) && /(보도|뉴스|소식)/.test(tight);
}

/** `- 12 -`, `-12-`, `12 / 34`, `/ (총 5매)`. */
export function pageMark({ tight }: PressLine): Zone | undefined {
  if (/^-\d{1,3}-$/.test(tight) || /^\d{1,3}\/\d{1,3}$/.test(tight)) return 'pagination';
  if (/^\/?\(?(총\d{1,3}(매|쪽|페이지)|\d{1,3}(매|쪽))\)?$/.test(tight)) return 'press_header';
  return undefined;
}

// ※ 현장 사진 별도 배포 예정 · * 행사 사진은 14시 이후 제공 예정
const PICTURES =
  /^[※*([◈▶☞].{0,40}(?:사진|영상|자료).{0,40}(?:(?:별도|추후|후|예정).{0,12}(?:배포|제공|송부|예정)|웹하드.{0,40}(?:게재|탑재|내려받|다운|참[조고]|업로드|확인|게시)|별송)/;

/** Marks what is furniture wherever it stands. */
export function markAnywhere(draft: Draft, words: PressWords): void {
  draft.lines.forEach((line, i) => {
    const page = pageMark(line);
    const row = page ? undefined : furnitureOf(line, 'any', words);
    const isNote = !row && PICTURES.test(line.plain);
    if (page) draft.mark(i, page, 'clean/press-page-number');
    else if (isNote) draft.mark(i, 'press_header', 'clean/press-note-to-press');
    else if (row) draft.mark(i, row.is, `clean/press-${row.is.replaceAll('_', '-')}`);
  });
}
