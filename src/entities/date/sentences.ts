import type { DateContext } from '../../model/reading/date.ts';
import { isHangul } from './text.ts';
import type { TimeWords } from './words.ts';

interface Marker {
  readonly at: number;
  readonly tense: 'past' | 'future';
  readonly aside: boolean;
  /** An ending that looks ahead, but not for sure: -ㄴ다 also tells what always holds. */
  readonly weak?: boolean;
}

/** Markers of tense and ends of sentences, of the running text and of the quotations in it apart. */
interface Layer {
  readonly markers: Marker[];
  readonly ends: number[];
}

/** What the sentence around a place says, for every place of a folded text; made in one pass. */
export class Sentences {
  readonly #text: string;
  readonly #words: TimeWords;
  readonly #running: Layer = { markers: [], ends: [] };
  readonly #quoted: Layer = { markers: [], ends: [] };
  /** Where quotations begin and end, in turn. */
  readonly #quotes: number[] = [];
  readonly #paragraphs: number[] = [];
  /** Where verbs of reporting stand in the running text. */
  readonly #reports: number[] = [];

  constructor(text: string, words: TimeWords) {
    this.#text = text;
    this.#words = words;
    this.#read();
  }

  /** `isPeriod`: the mention is a month or longer, of which figures may be told. */
  contextOf(start: number, end: number, isPeriod: boolean): DateContext {
    const layer = countBefore(this.#quotes, start) % 2 === 1 ? this.#quoted : this.#running;
    const sentence = countBefore(layer.ends, start);
    const sentenceEnd = layer.ends[sentence] ?? this.#text.length;
    const marker = layer.markers[firstFrom(layer.markers, end)];
    const within = marker && marker.at < sentenceEnd ? marker : undefined;
    return {
      tense: isPeriod && (!within || within.weak) && this.#isMeasured(end) ? 'past' : (within?.tense ?? null),
      aside: (within?.aside ?? false) && within!.at - end < 30,
      reported: this.#isReported(end) || this.#isMet(start),
      reportedLater: layer === this.#running && this.#isReportedLater(start, sentenceEnd),
      sentence: countBefore(this.#running.ends, start),
      paragraph: countBefore(this.#paragraphs, start),
    };
  }

  /** `1~4월 국세수입 감소분이`: among the next two words one that is counted for a time that is over, with a particle. */
  #isMeasured(end: number): boolean {
    let at = end;
    for (let word = 0; word < 2 && this.#text[at] === ' '; word++) {
      const found = this.#words.measured.longestAt(this.#text, at + 1);
      if (found && /^[은는이가을를도과와](?:[ ,(]|$)/.test(this.#text.slice(found.end, found.end + 2))) return true;
      at = this.#text.indexOf(' ', at + 1);
    }
    return false;
  }

  /** `개막을 앞둔 23일`: the day of the telling. */
  #isMet(start: number): boolean {
    return /(?:앞둔|맞은|다가온) $/.test(this.#text.slice(Math.max(0, start - 4), start));
  }

  #isReported(end: number): boolean {
    let at = end;
    if (this.#text[at] === ',') at++;
    while (this.#text[at] === ' ') at++;
    return this.#words.reporting.longestAt(this.#text, at) !== undefined;
  }

  #isReportedLater(start: number, sentenceEnd: number): boolean {
    if (!/[은는이가] $/.test(this.#text.slice(Math.max(0, start - 2), start))) return false;
    const last = this.#reports[countBefore(this.#reports, sentenceEnd) - 1];
    return last !== undefined && last > start && sentenceEnd - last <= LAST_VERB;
  }

  #read(): void {
    const text = this.#text;
    let inside = false;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a) {
        this.#running.ends.push(i);
        this.#quoted.ends.push(i);
        this.#paragraphs.push(i);
        if (inside) this.#quotes.push(i);
        inside = false;
      } else if (code === 0x22) {
        this.#quotes.push(i);
        this.#quoted.ends.push(i);
        inside = !inside;
      } else if (code === 0x2e || code === 0x3f || code === 0x21) {
        if (endsSentence(text, i)) (inside ? this.#quoted : this.#running).ends.push(i);
      } else if (isHangul(code)) {
        if (!inside && this.#words.reporting.longestAt(text, i)) this.#reports.push(i);
        const marker = this.#markerAt(i, code);
        if (marker) (inside ? this.#quoted : this.#running).markers.push(marker);
      }
    }
  }

  #markerAt(at: number, code: number): Marker | undefined {
    const cue = this.#words.tenses.longestAt(this.#text, at);
    const row = cue?.values[0];
    if (
      row &&
      !row.not?.some((word) => this.#text.startsWith(word, cue!.end)) &&
      !(row.aside && isBefore(this.#text, cue!.end))
    )
      return { at, tense: row.tense, aside: row.aside ?? false, weak: row.aside ?? false };
    const tail = (code - 0xac00) % 28;
    // 겠 promises; other syllables that close in ㅆ are past, but for 있다
    if (code === 0xaca0) return { at, tense: 'future', aside: false };
    if (tail === SSANG_SIOT && code !== 0xc788) return { at, tense: 'past', aside: false };
    // -ㄴ다: 연다, 한다고, 열린다.
    if (tail === NIEUN && this.#text.charCodeAt(at + 1) === 0xb2e4 && !isNoun(this.#text, at))
      return { at, tense: 'future', aside: false, weak: true };
    return undefined;
  }
}

/** `치른 뒤`, `끝난 후`: what is over before the verb of the sentence, which alone tells when. */
const isBefore = (text: string, at: number): boolean => /^ ?(?:뒤|후|다음|직후)/.test(text.slice(at, at + 3));

/** How many characters before its end the last verb of a sentence begins, at most. */
const LAST_VERB = 6;
const SSANG_SIOT = 20;
const NIEUN = 4;

/** `다` behind ㄴ that is no ending: 단다, 만다라. */
const isNoun = (text: string, at: number): boolean =>
  /^다[가-힣]/.test(text.slice(at + 1, at + 3)) && !/^다[고며는면지는가]/.test(text.slice(at + 1, at + 3));

/** A full stop behind Hangul or a bracket, not one within a number. */
function endsSentence(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (!isHangul(before) && before !== 0x29 && before !== 0x22) return false;
  return Number.isNaN(after) || after !== 0x2e;
}

/** How many of the sorted numbers are below `at`. */
function countBefore(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first marker at or behind `at`. */
function firstFrom(markers: readonly Marker[], at: number): number {
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (markers[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
