import { isHangul, matchAt } from './text.ts';

/** EDTF's letter for a unit, behind P or PT. */
export const LETTERS: Readonly<Record<string, string>> = {
  개년: 'Y',
  년: 'Y',
  해: 'Y',
  개월: 'M',
  달: 'M',
  일: 'D',
  주일: 'W',
  주간: 'W',
  주: 'W',
  시간: 'H',
  분: 'TM',
  초: 'TS',
};

/** ISO 8601's duration for a count of one unit. */
export const lengthOf = (count: number, unit: string): string => {
  const letter = LETTERS[unit]!;
  if (letter === 'H') return `PT${count}H`;
  return letter[0] === 'T' ? `PT${count}${letter[1]}` : `P${count}${letter}`;
};

/** Words that only open what follows (`이 지나`) do not belong to the length itself. */
export const trimmed = (follower: { end: number; word: string }, end: number): number =>
  /^(이 |이나|걸|치|분|보다)/.test(follower.word) ? end : follower.end;

/** True where a unit is over: no Hangul behind it, or a particle. */
export function endsUnit(text: string, at: number): boolean {
  if (!isHangul(text.charCodeAt(at))) return true;
  return (
    matchAt(/(?:까지|부터|에|의|은|이|을|과|도|만|로|씩|마다|짜리|보다|여|치|인|다(?![가-힣])|지만)/y, text, at) !==
    null
  );
}
