/** A mark of copyright: ⓒ © (c) Copyright 저작권자. */
const SIGN = /[©ⓒⒸ]|\(c\)|copyrights?|저작권자/i;
/** What the mark forbids. */
const FORBIDS =
  /무단 ?(?:전재|복제|배포|도용|복사|사용)|재배포 ?(?:금지|를 금|불가)|전재[ -·및]{0,4}(?:재배포|배포|복제)|all ?rights? ?reserved|unauthorized reproduction/i;
const LONGEST = 260;

/** Whether a folded line is a copyright notice: a mark with what it forbids, or a short line that forbids. An article about copyright is neither. */
export function isCopyright(line: string): boolean {
  if (line.length > LONGEST) return false;
  // a sentence about copyright, not a notice
  if (/[^니금]다\.["')\]]*$/.test(line)) return false;
  if (FORBIDS.test(line))
    return SIGN.test(line) || (line.length <= 90 && /금지|금합니다|reserved|불허|prohibited/i.test(line));
  return (
    SIGN.test(line) &&
    (/^[<[(※\s-]*(?:저작권자|copyrights?)/i.test(line) || /^[<[(\s-]*[©ⓒⒸ] ?[^ ]{2,20}[.\])>]?$/.test(line)) &&
    line.length <= 80 &&
    !/사진/.test(line)
  );
}

/** Where a copyright notice begins that is glued to the end of a text; -1 for none. Looks at the last 300 characters only. */
export function copyrightTail(text: string): number {
  const from = Math.max(0, text.length - 300);
  const tail = text.slice(from);
  const start = /[<[(※-]{0,2} ?(?:저작권자|copyright|[©ⓒⒸ])/i.exec(tail);
  if (!start || from + start.index === 0) return -1;
  return isCopyright(tail.slice(start.index)) && FORBIDS.test(tail.slice(start.index)) ? from + start.index : -1;
}

/**
 * The names that a copyright notice gives its outlet, the likeliest first: `<저작권자© '부동산 경제의 길' 부동산웨이 무단전재 …>` → 부동산웨이;
 * what stands in quotation marks is a slogan, or the name after one.
 */
export function ownersOf(line: string): string[] {
  const sign = /(?:[©ⓒⒸ]|\(c\)|copyrights?|저작권자)(?:[\s©ⓒⒸ:]|\(c\)|copyrights?)*/gi;
  let from = 0;
  for (const match of line.matchAll(sign)) from = match.index + match[0].length;
  // X(www.x.kr), 무단전재 및 수집, 재배포금지
  if (from === 0) from = line.length - line.replace(/^[<[(※\s-]+/, '').length;
  const named = line
    .slice(from)
    .split(/무단|all ?rights?|재배포|전재|저작권|unauthorized/i)[0]!
    .replace(/\([^()]{0,60}\)|㈜/g, ' ')
    .replace(/(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\S*|(?<!\d)(?:19|20)\d\d(?!\d)/gi, ' ');
  const quoted = [...named.matchAll(/'([^']{2,30})'|"([^"]{2,30})"/g)].map((match) => match[1] ?? match[2]!);
  const plain = named
    .replace(/'[^']{0,40}'|"[^"]{0,40}"/g, ' ')
    .split(/[,.&|/\])>·]| - /)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((part) => /\p{L}/u.test(part) && part.length <= 30)
    .at(-1);
  return plain ? [plain, ...quoted] : quoted;
}

/** The address that a copyright notice gives with the outlet: `(http://www.hbdm.kr)` → hbdm.kr. */
export const domainIn = (line: string): string | null =>
  /(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]{1,40}\.)+[a-z]{2,10})/i.exec(line.slice(0, 300))?.[1]?.toLowerCase() ?? null;
