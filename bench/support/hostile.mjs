/** Texts of a size that are no articles: what must not cost more than its length. */
export const hostile = (size) => {
  const fill = (piece) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  return {
    'one letter': fill('가'),
    digits: fill('7'),
    'digits and commas': fill('1,'),
    quotes: fill('“'),
    'straight quotes': fill('"'),
    brackets: fill('('),
    'bracket pairs': fill('()'),
    'nested corner brackets': fill('「'),
    억: fill('억'),
    '1억': fill('1억'),
    'nested lists': fill('○ 가\n - 나\n  * 다\n'),
    'one letter a line': fill('\n가'),
    tildes: fill('1~'),
    dashes: fill('-'),
    'spaces inside': `가${fill(' ')}나`,
    surnames: fill('김이박최'),
    'names and titles': fill('김하늘 장관 '),
    days: fill('1일 '),
    'mail addresses': fill('a@b.'),
    emoji: fill('😀'),
    'a table': fill('가\t1\t2\n'),
  };
};
