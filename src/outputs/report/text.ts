import type { Lang } from '../../data/messages.ts';
import { visible } from '../../text/visible.ts';
import { displayWidth } from '../../text/width.ts';
import type { Report, Reported, Summary } from './report.ts';

/** As much of a long line as a person looks at. */
const AROUND = 36;

/** file:line:column, the line, and a caret below that counts Hangul as two cells. */
export const textReport = (lang: Lang): Report => ({
  begin: () => '',
  document: (_, findings) => findings.map((finding) => `${head(finding)}\n${excerpt(finding)}`).join(''),
  end: (summary) => `${summaryText(summary, lang)}\n`,
});

const head = ({ path, item, line, column, severity, message, code }: Reported): string =>
  visible(`${path}${item === null ? '' : `#${item}`}:${line}:${column}: ${severity}: ${message} [${code}]`);

function excerpt({ text, caret }: Reported): string {
  if (text === null || text.trim() === '') return '';
  const at = caret - 1;
  const from = Math.max(0, at - AROUND);
  const shown = visible(text.slice(from, at + AROUND));
  const before = `${from > 0 ? '…' : ''}${visible(text.slice(from, at))}`;
  return `  ${from > 0 ? '…' : ''}${shown}${at + AROUND < text.length ? '…' : ''}\n  ${' '.repeat(displayWidth(before))}^\n`;
}

function summaryText({ documents, errors, warnings, notes, known, unread }: Summary, lang: Lang): string {
  const parts =
    lang === 'ko'
      ? [
          `문서 ${documents}건`,
          `오류 ${errors}`,
          `경고 ${warnings}`,
          `참고 ${notes}`,
          known > 0 && `이미 아는 것 ${known}`,
          unread > 0 && `읽지 못한 입력 ${unread}`,
        ]
      : [
          `${documents} documents`,
          `${errors} errors`,
          `${warnings} warnings`,
          `${notes} notes`,
          known > 0 && `${known} known`,
          unread > 0 && `${unread} unread`,
        ];
  return parts.filter(Boolean).join(' · ');
}
