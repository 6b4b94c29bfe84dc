import type { Attachment } from '../../model/generated/record.ts';
import type { Draft } from './draft.ts';
import type { PressLine } from './line.ts';

// 보도자료.hwpx · 사진 1.jpg · 통계.xlsx
const EXTENSION =
  /\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|odt|zip|jpe?g|png|gif|bmp|tiff?|mp4|avi|mp3|csv|txt)(?![A-Za-z0-9])/gi;
const LABEL = /^(?:첨부 ?파일|첨부|파일|관련 ?파일|붙임 ?파일|파일 ?첨부)(?: ?\(?\d{1,3}\)?(?=[ :]))? ?:? ?/;
// 바로보기 내려받기 · 다운로드 미리보기 · (1.2 MB) · [120 KB] · /
const BETWEEN =
  /^(?:[ /|,·]|바로보기|바로듣기|내려받기|다운로드|미리보기|뷰어|보기|새창열림|\(?\[? ?\d[\d.,]* ?[KMG]?i?B(?:yte)?s?,?(?: ?다운로드 ?\d+ ?회)?\)?\]?|(?:다운|조회) ?:? ?\d{1,9}(?![\d.,])(?: ?회)?)+/i;

/** The names of the files in a line that lists files; empty for any other line. */
export function fileNames(plain: string): string[] {
  const list = plain.replace(LABEL, '');
  const names: string[] = [];
  let from = 0;
  for (const match of list.matchAll(EXTENSION)) {
    const end = match.index + match[0].length;
    const piece = list.slice(from, end);
    const name = piece.slice(BETWEEN.exec(piece)?.[0].length ?? 0).trim();
    if (name !== '') names.push(name);
    from = end;
  }
  return names.length > 0 && list.slice(from).replace(BETWEEN, '').trim() === '' ? names : [];
}

/** Marks the lines in which a page lists its files. A file name without a label or button is the document's own. */
export function readFiles(draft: Draft, from: number, until: number): Attachment[] {
  const files: Attachment[] = [];
  let underLabel = false;
  for (let i = from; i < until; i++) {
    const line = draft.lines[i]!;
    const isLabel = isFilesLabel(line);
    if (isLabel) underLabel = true;
    const names = draft.isFree(i) || isLabel ? fileNames(line.plain) : [];
    if (names.length > 0) {
      const isListed = underLabel || LABEL.test(line.plain) || hasButton(line) || hasButton(draft.lines[i + 1]);
      if (isListed) for (const name of names) files.push({ type: 'file', label: null, name });
      draft.mark(i, isListed ? 'attachment' : 'press_header', isListed ? 'clean/press-file' : 'clean/press-file-name');
    } else if (isLabel && draft.isFree(i)) draft.mark(i, 'page_furniture', 'clean/press-files-label');
    else if (!hasButton(line)) underLabel = false;
  }
  return files;
}

const isFilesLabel = ({ plain }: PressLine): boolean => LABEL.test(`${plain} `) && plain.replace(LABEL, '').length < 2;
const hasButton = (line: PressLine | undefined): boolean =>
  /바로보기|내려받기|다운로드|미리보기/.test(line?.plain ?? '');
