import type { Lexicon } from '../../data/lexicon.ts';
import type { Article, Field } from '../../model/article.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { ZoneReading } from '../../model/reading/zone.ts';
import type { Span } from '../../text/span.ts';
import { sentenceAt, sentencesOf } from '../sentences.ts';
import { placesDesignated } from './designated.ts';
import { directZone, type Found } from './direct.ts';
import { countedZones, knownEach } from './each.ts';
import { gazetteer } from './gazetteer.ts';
import { groupedPlaces, subjectPlaces } from './grouped.ts';
import { type HeadAt, headsOf } from './heads.ts';
import type { Item } from './item.ts';
import { bracketLists, commaLists, markedLists, reversedLists, topicLists, vowedSubjects } from './lists.ts';
import { namedZones } from './named.ts';
import { type PlaceAt, placeFinder, placesAt } from './places.ts';
import { zoneTables } from './tables.ts';
import { flat, type ZoneWords, zoneWords } from './words.ts';

/** How many sentences back a list may have its type from. */
const REACH = 3;

/** All names of zones in an article. */
export function findZones(article: Article, lexicon: Lexicon): Mention<ZoneReading>[] {
  let topic: string | null = null;
  const said = new Map<string, boolean>();
  const isSaid = (word: string): boolean => {
    if (!said.has(word))
      said.set(
        word,
        article.fields.some(({ folded }) => folded.text.includes(word)),
      );
    return said.get(word)!;
  };
  return article.fields.flatMap((field) => {
    const page = new Page(field, lexicon, topic);
    topic ??= page.heads.find(({ says }) => says !== null)?.says ?? null;
    return page
      .zones(namedZones(field.folded.text, lexicon, isSaid))
      .map(({ start, end, rule, reading }) => mentionOf(field, { start, end }, rule, reading));
  });
}

/** One field, with what its rules share. */
class Page {
  readonly text: string;
  readonly words: ZoneWords;
  readonly placeAt: PlaceAt;
  readonly heads: readonly HeadAt[];
  readonly sentences: readonly Span[];
  /** Beside each head the last type up to it. */
  readonly #types: (string | null)[] = [];
  readonly #field: Field;
  readonly #lexicon: Lexicon;
  /** The type that the fields before speak of. */
  readonly #topic: string | null;

  constructor(field: Field, lexicon: Lexicon, topic: string | null) {
    this.#field = field;
    this.text = field.folded.text;
    this.words = zoneWords(lexicon);
    this.placeAt = placeFinder(lexicon);
    this.heads = headsOf(this.text, this.words);
    this.#topic = topic;
    for (const { says } of this.heads) this.#types.push(says ?? this.#types.at(-1) ?? null);
    this.#lexicon = lexicon;
    this.sentences = this.heads.length > 0 || topic !== null ? sentencesOf(this.text) : [];
  }

  /** In reading order, none within another. */
  zones(named: readonly Found[]): Found[] {
    if (this.sentences.length === 0) return [...named];
    const found = [
      ...named,
      ...this.#direct(),
      ...this.#marked(),
      ...this.#inSentences(),
      ...this.#continued(),
      ...this.#grouped(),
      ...this.#quoted(),
      ...this.#tables(),
    ];
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    const kept: Found[] = [];
    for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
    return withoutLabels(this.text, kept);
  }

  #direct(): Found[] {
    const { rows } = gazetteer(this.#lexicon);
    let context = this.#topic;
    return this.heads.flatMap((head) => {
      context = head.says ?? context;
      const known = (name: string, word: string): boolean => rows(name, head.type, word).length > 0;
      const counted = countedZones(this.text, head, this.words, this.placeAt);
      if (counted.length > 0) return this.#typed('zone/counted', counted, head.type, head.head);
      const direct = directZone(this.text, head, context, this.words, this.placeAt, known);
      const { text, words, placeAt } = this;
      // 바이오 특화단지에는 대전 유성, 전남 화순이: any of that field, and then which
      const open = !direct || (direct.reading.places.length === 0 && head.type === null);
      const designated = open ? placesDesignated(text, head, words, placeAt) : [];
      if (direct && designated.length === 0) {
        const each = knownEach(text, direct, head, placeAt, known);
        return each.length > 0 ? this.#typed('zone/name-and-type', each, head.type, head.head) : direct;
      }
      return this.#typed('zone/place-designated', designated, head.says, head.head);
    });
  }

  #marked(): Found[] {
    return markedLists(this.text, this.words, this.placeAt).flatMap((list) => {
      const index = sentenceAt(this.sentences, list.start);
      const opens = /^[\s\d(]*$/.test(
        this.text.slice(Math.max(this.sentences[index]!.start, list.start - 40), list.start),
      );
      const own = this.#typeIn(index, list);
      const says = (words: readonly string[]): boolean => this.#says(index, words);
      const before = opens || says(this.words.cues) || says(this.words.listed) ? this.#typeBefore(index) : null;
      return this.#typed(list.rule, list.items, opens ? (this.#typeAfter(index, list) ?? before) : (own ?? before));
    });
  }

  /** Lists without marks, in sentences that say what was named. */
  #inSentences(): Found[] {
    const { text, words, placeAt } = this;
    return this.sentences.flatMap((sentence, index) => {
      if (this.#headsIn(index).length === 0 || this.#says(index, words.refused)) return [];
      const heads = this.#headsIn(index);
      const named = this.#says(index, words.cues) || heads.some((head) => text[head.end] === '(');
      const lists = [
        ...bracketLists(text, sentence, placeAt, words),
        ...reversedLists(text, sentence, placeAt, words),
        ...commaLists(text, sentence, placeAt, words, heads, named),
      ];
      const typed = lists.flatMap((list) =>
        this.#typed(list.rule, list.items, this.#typeIn(index, list) ?? this.#typeBefore(index)),
      );
      const last = heads.at(-1);
      if (!named || !last) return typed;
      const topics = topicLists(text, sentence, placeAt, words, heads);
      return [...typed, ...topics.flatMap(({ rule, items }) => this.#typed(rule, items, last.says, last.head))];
    });
  }

  /** `경북 포항은 이차전지를, 전남 여수는 수소를 내걸었다`, right behind the sentence that speaks of their type. */
  #continued(): Found[] {
    return this.sentences.flatMap((sentence, index) => {
      const type = index > 0 ? this.#headsIn(index - 1).findLast(({ says }) => says !== null) : undefined;
      if (!type || this.#headsIn(index).length > 0) return [];
      if (!this.#says(index, this.words.vows) || this.#says(index, this.words.refused)) return [];
      const items = vowedSubjects(this.text, sentence, this.placeAt, this.words, type.placeOnly);
      return this.#typed('zone/vowed', items, type.says);
    });
  }

  /** Places of a type that is named by place: by groups in its own sentence, as subjects of the next. */
  #grouped(): Found[] {
    const { text, placeAt, words } = this;
    return this.sentences.flatMap((sentence, index) => {
      if (!this.#says(index, words.cues) || this.#says(index, words.refused)) return [];
      const own = this.#headsIn(index).find(({ placeOnly }) => placeOnly);
      const type =
        own ?? this.#headsIn(Math.max(0, index - 1)).findLast(({ placeOnly }) => placeOnly) ?? this.#typeAhead(index);
      if (!type) return [];
      const grouped = groupedPlaces(text, sentence, placeAt);
      const subjects = own || this.#headsIn(index).length > 0 ? [] : subjectPlaces(text, sentence, placeAt);
      return this.#typed('zone/grouped', grouped.length > 1 ? grouped : subjects, type.says);
    });
  }

  /** The type of the sentence behind, which a list of groups may come before. */
  #typeAhead(index: number): HeadAt | undefined {
    return index + 1 < this.sentences.length ? this.#headsIn(index + 1).find(({ placeOnly }) => placeOnly) : undefined;
  }

  /** `순천의 'K-디즈니'는 선도지역으로 지정됐다`, once a type has been spoken of. */
  #quoted(): Found[] {
    const found: Found[] = [];
    for (const match of this.text.matchAll(/(?<=[가-힣](?:[의은는] | ?))'([^'\n]{2,30})'/g)) {
      const { index } = match;
      const name = match[1]!;
      const stop = this.text.startsWith('의 ', index - 2)
        ? index - 2
        : this.text[index - 1] === ' '
          ? index - 1
          : index;
      let from = stop;
      while (stop - from < 30 && /[가-힣·]/.test(this.text[from - 1] ?? '')) from--;
      const places = placesAt(this.text, from, this.placeAt);
      if (places?.end !== stop || /(?:사업|프로젝트|축제|계획|대회)$/.test(name) || this.words.heads.longestAt(name, 0))
        continue;
      const sentence = sentenceAt(this.sentences, index);
      const type = this.#lastType(index);
      if (type === null || !this.#says(sentence, this.words.cues)) continue;
      const item = { start: index + 1, end: index + 1 + name.length, core: flat(name) };
      found.push(...this.#typed('zone/quoted-subject', [{ ...item, places: places.places }], type));
    }
    return found;
  }

  /** Zones in the column of a table: of the type that was last spoken of. */
  #tables(): Found[] {
    return zoneTables(this.#field, this.words, this.placeAt).flatMap(({ start, items }) =>
      this.#typed('zone/table', items, this.#topic ?? this.#lastType(start)),
    );
  }

  #typed(rule: string, items: readonly Item[], type: string | null, head = ''): Found[] {
    if (type === null && head === '') return [];
    return items.map(({ start, end, core, places }) => ({
      start,
      end,
      rule,
      reading: { core, places, type, head, context: type ?? this.#topic },
    }));
  }

  #headsIn(index: number): HeadAt[] {
    const { start, end } = this.sentences[index]!;
    const heads: HeadAt[] = [];
    for (let i = this.#firstHead(start); i < this.heads.length && this.heads[i]!.start < end; i++)
      heads.push(this.heads[i]!);
    return heads;
  }

  #firstHead(offset: number): number {
    let low = 0;
    let high = this.heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.heads[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The type that a sentence speaks of: the nearest before the list, else the nearest after it. */
  #typeIn(index: number, list: Span): string | null {
    const heads = this.#headsIn(index).filter(({ says }) => says !== null);
    return (
      (heads.findLast(({ end }) => end <= list.start) ?? heads.find(({ start }) => start >= list.end))?.says ?? null
    );
  }

  /** The type that the sentence goes on to, behind the list: `▷경기 안성 ▷부산 수영 등 대한민국 문화도시`. */
  #typeAfter(index: number, list: Span): string | null {
    return this.#headsIn(index).find(({ says, start }) => says !== null && start >= list.end)?.says ?? null;
  }

  /** The type that was last spoken of before an offset. */
  #lastType(offset: number): string | null {
    return this.#types[this.#firstHead(offset) - 1] ?? this.#topic;
  }

  /** The last type of the sentences before. */
  #typeBefore(index: number): string | null {
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const type = this.#headsIn(i).findLast((head) => head.says !== null)?.says;
      if (type) return type;
    }
    return this.#topic;
  }

  #says(index: number, words: readonly string[]): boolean {
    const { start, end } = this.sentences[index]!;
    const sentence = this.text.slice(start, end);
    return words.some((word) => sentence.includes(word));
  }
}

/** `ㅇ (대덕) 야간 개방`: where 대덕 itself is named as a zone, a line that it opens in brackets tells what is done there. */
function withoutLabels(text: string, found: readonly Found[]): Found[] {
  const keyOf = ({ reading }: Found): string => `${reading.type} ${reading.places.at(-1)?.short}`;
  const named = new Set(found.filter(({ reading }) => reading.core === '').map(keyOf));
  return found.filter((one) => text[one.start] !== '(' || one.reading.core === '' || !named.has(keyOf(one)));
}
