const WINDOW = 200;

/**
 * Whether the character at `at` makes the number behind it a minus: `△25.4억 달러`, `(-38억원)`. △ before the items of a list is none
 * (`△3억원 이상 △청년 …`), nor is the dash of a bullet.
 */
export function isMinus(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '△') return !isListed(text, at);
  if (character !== '-') return false;
  const before = text.charAt(at - 1);
  return before === '(' || (before === ' ' && /[가-힣\d),]/.test(text.charAt(at - 2)));
}

/** Whether another △ of the paragraph stands before words. */
function isListed(text: string, at: number): boolean {
  const from = Math.max(0, at - WINDOW);
  const around = text.slice(from, at + WINDOW);
  const start = around.lastIndexOf('\n', at - from) + 1;
  const newline = around.indexOf('\n', at - from);
  return /△ ?[^\d\s.]/.test(around.slice(start, newline < 0 ? undefined : newline));
}
