import type { PressLabelRow } from '../../data/rows/index.ts';
import { endsWord, labelAt, type PressWords } from './words.ts';

/** A word of a contact table, by what its own form says of it. */
export interface ContactToken {
  readonly is: 'department' | 'role' | 'inquiry' | 'rank' | 'phone' | 'email' | 'word';
  /** A rank in full, a phone number with hyphens, a word without its spaces. */
  readonly text: string;
  /** The rank that a role names (담당과장). */
  readonly title?: string;
  /** True for the office in the title of its head: 안전정책과 of 안전정책과장. */
  readonly headed?: boolean;
  /** Which line or cell it stands in. */
  readonly cell: number;
}

const KINDS: ReadonlySet<PressLabelRow['is']> = new Set(['department', 'role', 'inquiry']);

const FIELDS: ReadonlySet<PressLabelRow['is']> = new Set(['board-field', 'board']);

// 044-215-7630 · 02) 2110-2428 · 02.2110.2428 · (042)629-0301 · 2100-0221 · 1588-1234
const PHONE = /\(?(0\d{1,2})\)?[-.) ]{0,2}(\d{3,4})[-. ](\d{4})(?!\d)|(\d{3,4})-(\d{4})(?![\d-])/y;
const REST = /[ ,/~]{1,3}(\d{4})(?![\d-])/y;
const EMAIL = /[A-Za-z0-9][A-Za-z0-9._+-]{0,60}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,30}){1,5}/y;
const WORD = /[가-힣A-Za-z0-9○◯●OＯ][가-힣A-Za-z0-9·&○◯●'-]*/y;
const SINGLE = /[가-힣](?![가-힣A-Za-z0-9·○◯])/y;
const CELL = /[/|]/;
// ○ 연구책임자 : … · 과 : 스마트농업과
const BULLET = /^[□■○ㅇ◦❍•▪-] (?=\S)/;
// (총 4매, …
const PAGES = /총? ?\d{1,3} ?(?:매|쪽|페이지)(?![가-힣])/y;
const UNIT = /(?:과|팀|국|실|부)(?:명|\(팀\))? ?:/y;

// <총괄> · <예방·진화>: what a group of people is for
const PURPOSE = /<[^<>]{1,20}>/g;

/** The tokens of one line, from cell number `cell` on. */
export function contactTokens(line: string, cell: number, words: PressWords): ContactToken[] {
  const own = line.replace(BULLET, '');
  const plain = own.includes('><') ? own : own.replace(PURPOSE, (purpose) => ' '.repeat(purpose.length)).trim();
  const tokens: ContactToken[] = [];
  let at = 0;
  const sticky = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < plain.length) {
    const phone = sticky(PHONE);
    if (phone) {
      const [, area, first, last, short, end] = phone;
      tokens.push({ is: 'phone', text: area ? `${area}-${first}-${last}` : `${short}-${end}`, cell });
      continue;
    }
    // 044-201-0801 / 0802
    const before = tokens.at(-1);
    const rest = before?.is === 'phone' ? sticky(REST) : null;
    if (rest) {
      tokens.push({ is: 'phone', text: before!.text.slice(0, -4) + rest[1], cell });
      continue;
    }
    const email = sticky(EMAIL);
    if (email) {
      tokens.push({ is: 'email', text: email[0], cell });
      continue;
    }
    if (at === 0 || /[ (/|,]/.test(plain[at - 1]!)) {
      sticky(PAGES);
      sticky(UNIT);
    }
    const label = labelAt(words, plain, at, KINDS);
    if (label) {
      const { is, title } = label.row;
      const text = label.row.name;
      tokens.push({ is: is as 'department' | 'role' | 'inquiry', text, cell, ...(title ? { title } : {}) });
      at = label.end;
      continue;
    }
    // 전화번호 · 작성자: what stands after them says what it is
    const field = labelAt(words, plain, at, FIELDS);
    if (field) {
      at = field.end;
      continue;
    }
    const rank = rankAt(plain, at, words);
    if (rank) {
      tokens.push({ is: 'rank', text: rank.name, cell });
      at = rank.end;
      continue;
    }
    const spaced = spacedWord(plain, at);
    if (spaced) {
      tokens.push({ is: 'word', text: spaced.text, cell });
      at = spaced.end;
      continue;
    }
    const word = sticky(WORD);
    if (word) tokens.push(...wordTokens(word[0], cell, words));
    else if (CELL.test(plain[at++]!)) cell++;
  }
  return tokens;
}

function rankAt(plain: string, at: number, words: PressWords): { name: string; end: number } | undefined {
  let best: { name: string; end: number } | undefined;
  for (const { end, values } of words.ranks.allAt(plain, at))
    if (endsWord(plain, end) || plain.startsWith('에게', end)) best = { name: values[0]!.name, end };
  return best;
}

/** `최 남 임`: two to four syllables that stand apart. */
function spacedWord(plain: string, at: number): { text: string; end: number } | undefined {
  let text = '';
  let end = at;
  for (let i = at; text.length < 4; ) {
    SINGLE.lastIndex = i;
    if (!SINGLE.test(plain)) break;
    text += plain[i];
    end = i + 1;
    if (plain[end] !== ' ') break;
    i = end + 1;
  }
  return text.length > 1 ? { text, end } : undefined;
}

/** A word, with the rank that it may end in: `서민금융과장` is 서민금융과 and 과장. */
function wordTokens(word: string, cell: number, words: PressWords): ContactToken[] {
  const text = word.replace(/[-']+$/, '');
  for (let cut = 1; cut < text.length; cut++) {
    const rank = words.rankNames.get(text.slice(cut));
    if (!rank) continue;
    const before = text.slice(0, cut);
    if (words.rankPrefixes.has(before)) return [{ is: 'rank', text, cell }];
    if (cut < 2) continue;
    if (rank.unit)
      return [
        { is: 'word', text: before + rank.unit, cell, headed: true },
        { is: 'rank', text: rank.name, cell },
      ];
    if (!rank.self && before.length <= 4)
      return [
        { is: 'word', text: before, cell },
        { is: 'rank', text: rank.name, cell },
      ];
    break;
  }
  return [{ is: 'word', text, cell }];
}
