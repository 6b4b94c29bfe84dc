/** How far behind a name its short form is looked for. */
const NEAR = 60;
const BRACKETS = /^ ?\(([^()\n]{2,58})\)/;
const SAID =
  /(?:^|[,·;] ?)이하 ?(?:약칭)?[ :]*['"‘“「]?([가-힣A-Za-z][가-힣A-Za-z0-9·&-]{1,14}?)['"’”」]?(?:이?라 ?(?:함|한다|칭함|칭한다))?$/;
const INITIALS = /^[A-Z][A-Za-z&-]{1,9}$/;
const NO_INITIALS = new Set(['AI', 'CEO', 'CFO', 'CTO', 'IT', 'ICT', 'IoT', 'MOU', 'R&D', 'SW', 'XR', 'VR', 'ESG']);

/**
 * The short form that a text gives to a name, in the brackets right behind it: `(이하 산단공)`, `(원장 김한빛, 이하 진흥원)`, `(KIAT)`, `(중대본)`.
 */
export function aliasBehind(text: string, end: number, name: string): { alias: string; at: number } | undefined {
  const brackets = BRACKETS.exec(text.slice(end, end + NEAR));
  if (!brackets) return undefined;
  const inner = brackets[1]!;
  const start = end + brackets[0].length - 1 - inner.length;
  const said = SAID.exec(inner);
  if (said) return { alias: said[1]!, at: start + inner.lastIndexOf(said[1]!) };
  const short = INITIALS.test(inner)
    ? !NO_INITIALS.has(inner)
    : inner.length < name.length && isContraction(inner, name);
  return short ? { alias: inner, at: start } : undefined;
}

/** Whether a short form is made of syllables of the name, in their order: 중대본 of 중앙재난안전대책본부. */
function isContraction(short: string, name: string): boolean {
  if (!/^[가-힣]{2,8}$/.test(short) || (short[0] !== name[0] && !name.includes(short))) return false;
  let at = 0;
  for (const syllable of short) {
    at = name.indexOf(syllable, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
