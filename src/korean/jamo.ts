const FIRST = 0xac00;
const LAST = 0xd7a3;
const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TRAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Whether a code unit is a composed Hangul syllable (가–힣). */
export const isHangul = (code: number): boolean => code >= FIRST && code <= LAST;

/** The trailing consonant of a syllable; empty for an open one and for anything that is no syllable. */
export const trailOf = (code: number): string => (isHangul(code) ? TRAILS[(code - FIRST) % 28]! : '');

/** Letters in the order in which they are typed: `중소` → `ㅈㅜㅇㅅㅗ`. What is no syllable stays. */
export function toJamo(text: string): string {
  let jamo = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHangul(code)) jamo += text[i];
    else {
      const at = code - FIRST;
      jamo += LEADS[Math.floor(at / 588)]! + VOWELS[Math.floor((at % 588) / 28)]! + TRAILS[at % 28]!;
    }
  }
  return jamo;
}

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one text of the other;
 * `limit + 1` for anything above the limit. `중수벤처기업부` and `중소벤처기업부` are 1 apart.
 */
export function jamoDistance(one: string, other: string, limit: number): number {
  const a = toJamo(one);
  const b = toJamo(other);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}
