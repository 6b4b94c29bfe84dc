import type { CaptionReader } from './caption.ts';
import type { Draft } from './draft.ts';
import { cutAfter } from './draft.ts';
import { isText, type Region, type Sheet } from './region.ts';

/** Marks what stands between the paragraphs and is not theirs: captions, credits, lines below the last sentence. */
export function markInside(page: string, sheet: Sheet, { start, end }: Region, captions: CaptionReader): void {
  const { drafts } = sheet;
  const seen = new Set<string>();
  for (let i = 0; i < start; i++) if (drafts[i]!.mark?.zone === 'caption') seen.add(drafts[i]!.text);
  const free = drafts.slice(start, end).filter(({ mark }) => !mark).length;
  for (let i = start; i < end; i++) {
    const draft = drafts[i]!;
    if (draft.mark?.zone === 'related_articles' && draft.mark.ends === 'perhaps') markBox(sheet, i + 1, end);
    if (draft.mark) continue;
    if (seen.has(draft.text)) draft.mark = { zone: 'other', rule: 'caption-repeated' };
    else {
      // what stands alone below a title is the article, whatever its mark: `▲ … 별세 … 발인 …`
      const rule = free > 1 ? captionRule(sheet, i, captions) : undefined;
      if (rule) draft.mark = { zone: 'caption', rule };
    }
    if (draft.mark) seen.add(draft.text);
    else cutCredit(page, draft, captions);
  }
}

/** The titles below a heading such as 관련기사 within the text. */
function markBox(sheet: Sheet, from: number, end: number): void {
  for (let i = from; i < end && !isText(sheet, i) && !sheet.drafts[i]!.mark?.ends; i++)
    sheet.drafts[i]!.mark ??= { zone: 'related_articles', rule: 'related-box' };
}

function captionRule(
  { drafts, captions: sure, openings }: Sheet,
  i: number,
  captions: CaptionReader,
): string | undefined {
  const { text } = drafts[i]!;
  if (openings.has(i)) return undefined;
  if (sure.has(i)) return captions.surely(text) ?? 'caption-credit';
  const rule = captions.perhaps(text);
  if (!rule) return undefined;
  // `▲ 하루에 마을 두 곳씩 돕니다.` below `- 지난 백일은.`: an answer
  if (rule === 'caption-mark' && isAnswer(drafts, i)) return undefined;
  const isMarked = (k: number): boolean => /^[▲△▼▽◀▶]/.test(drafts[k]?.text ?? '') && !drafts[k]?.mark;
  // several in a row are a list of the article's
  if (rule === 'caption-mark')
    return (isMarked(i - 1) || isMarked(i + 1)) && captions.creditAt(text) < 0 ? undefined : rule;
  if (rule === 'caption-positions') return rule;
  const near = drafts[i - 1]?.mark;
  const isFramed = near !== undefined && (near.zone === 'image_file' || near.rule === 'image-controls');
  return isFramed ? rule : undefined;
}

/** Whether a marked line of sentences stands right below a question that begins with a dash. */
function isAnswer(drafts: readonly Draft[], i: number): boolean {
  const above = drafts[i - 1];
  return (
    above !== undefined &&
    !above.mark &&
    /^(?:-|Q\d{0,2}[.)]?|▶|△|■|◇) ?\S/.test(above.text) &&
    /[다요죠까]\.$/.test(drafts[i]!.text)
  );
}

/** Cuts the credit off that closes a paragraph: `…했다./연합뉴스`, `(끝)`. */
export function cutCredit(page: string, draft: Draft, captions: CaptionReader): void {
  const at = captions.signedAt(draft.text);
  if (at > 0) cutAfter(page, draft, at, 'end_mark', 'agency-credit');
}

/** Where a caption is the whole article, it is its body: the credit alone is cut off. */
export function captionAsBody(page: string, draft: Draft, captions: CaptionReader): void {
  delete draft.mark;
  const at = captions.creditAt(draft.text);
  if (at > 0) cutAfter(page, draft, at, 'other', 'photo-credit');
  cutCredit(page, draft, captions);
}
