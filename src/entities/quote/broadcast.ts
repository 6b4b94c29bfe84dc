import type { Span } from '../../text/span.ts';
import { type Speaker, speakerOfLabel } from './speaker.ts';

/** `◀ SYNC ▶`, `◀INT▶`, `[인터뷰]` before a name and a title on their own line. */
const SYNC = /(?:◀\s?(?:SYNC|싱크|INT|인터뷰|녹취)\s?▶|\[(?:인터뷰|녹취|싱크)\])\s*([^\s"][^\n"]{0,48}[^\s"])\s*$/i;
/** A label alone on the line before: `[하람/시청 과장]`, `◀ 시민 ▶`. */
const ALONE = /(?:^|\n)[ \t]*(?:\[([^[\]\n":]{2,40})\]|◀ ?([^◀▶\n":]{2,40}?) ?▶)\s*$/;
/** Parts of a transcript that are nobody's label. */
const PARTS = /^(?:앵커|기자|리포트|앵커 ?멘트|오프닝|클로징|영상|자막|VCR|ANC)/;
/** How a reporter signs off: 뉴스 홍길동입니다, 홍길동 기자입니다. */
const SIGN_OFF = /뉴스\s?([가-힣]{2,4})입니다|([가-힣]{2,4})\s?기자입니다|기자\s([가-힣]{2,4})입니다/;
const REACH = 90;

/** The speaker whom a transcript names on the line before; in a transcript, words that nobody is named for are the reporter's own (null: no transcript). */
export function broadcastSpeaker(text: string, { start, end }: Span, reporter: string | null): Speaker | null {
  if (text.slice(start, end).trim() !== '') return null;
  const lead = text.slice(Math.max(0, start - REACH), end).trimEnd();
  const named = SYNC.exec(lead)?.[1];
  if (named)
    return speakerOfLabel(
      named
        .replace(/\([^()]*\)/g, '')
        .replace(/\s*[:=]\s*$/, '')
        .trim(),
      null,
    );
  const alone = ALONE.exec(lead);
  const label = (alone?.[1] ?? alone?.[2])?.trim();
  if (label && !PARTS.test(label)) return speakerOfLabel(label.replace(/\([^()]*\)/g, '').trim(), null);
  return reporter === null ? null : { name: reporter, label: `${reporter} 기자` };
}

/** The reporter of a transcript, as the text signs off. */
export function reporterOf(text: string): string | null {
  const sign = SIGN_OFF.exec(text);
  return sign?.[1] ?? sign?.[2] ?? sign?.[3] ?? null;
}
