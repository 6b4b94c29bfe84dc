import type { NameMatcher } from '../../data/matcher.ts';
import type { PressNoteRow } from '../../data/rows/index.ts';

// 3쪽 · 2 매 · 4페이지 · 사진 3장 · 1부 · 12면
const COUNT = /\d{1,3} ?(?:매|쪽|페이지|장|면|부|p)(?![가-힣A-Za-z0-9])/y;
const BESIDE = / ?\d{1,2} ?(?:매|쪽|페이지|장|면|부|p|종|점)?(?![가-힣A-Za-z0-9])/y;
const WORD = /[가-힣A-Za-z]+/y;
/** Before a mark that is ticked or not. */
const BOX = /[■□☑☐√○×●Ｏ]/;

/** The words of a line that are notes and no values: for which media, which edition, how many pages, with or without pictures. */
export class NoteWords {
  readonly #rows: NameMatcher<PressNoteRow>;
  readonly #plain: string;
  readonly #kinds = new Set<PressNoteRow['is'] | 'count'>();

  constructor(rows: NameMatcher<PressNoteRow>, plain: string) {
    this.#rows = rows;
    this.#plain = plain;
  }

  /** Where the note that begins at `at` ends; `at` itself where none does. */
  take(at: number): number {
    COUNT.lastIndex = at;
    if (COUNT.test(this.#plain)) {
      this.#kinds.add('count');
      return COUNT.lastIndex;
    }
    WORD.lastIndex = at;
    const end = WORD.test(this.#plain) ? WORD.lastIndex : at;
    const kinds: PressNoteRow['is'][] = [];
    for (let i = at; i < end; ) {
      const match = this.#rows.longestAt(this.#plain, i);
      const row = match?.values.find(({ is }) => is !== 'particle' || i > at);
      if (!match || !row || match.end > end) return at;
      kinds.push(row.is);
      i = match.end;
    }
    for (const kind of kinds) this.#kinds.add(kind);
    if (kinds.at(-1) !== 'enclosed') return end;
    // 본문3, 붙임 4매
    BESIDE.lastIndex = end;
    if (!BESIDE.test(this.#plain)) return end;
    this.#kinds.add('count');
    return BESIDE.lastIndex;
  }

  /** Whether they tell what a release has with it: `사진 있음 ■ 없음 □ 총 2쪽`. */
  get isForm(): boolean {
    const has = (kind: PressNoteRow['is'] | 'count'): boolean => this.#kinds.has(kind);
    return has('count') || (has('enclosed') && (has('answer') || BOX.test(this.#plain)));
  }

  /** Whether they say that something is there or not: `있음`, `별송`. */
  get isAnswer(): boolean {
    return this.#kinds.has('answer');
  }

  /** Whether a line of nothing else belongs to a header. */
  get isTelling(): boolean {
    return this.isForm || this.#kinds.has('edition') || this.#kinds.has('medium');
  }
}
