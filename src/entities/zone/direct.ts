import type { ZoneReading } from '../../model/reading/zone.ts';
import type { Span } from '../../text/span.ts';
import type { HeadAt } from './heads.ts';
import { nameBefore } from './name.ts';
import type { PlaceAt } from './places.ts';
import { flat, type ZoneWords } from './words.ts';

export interface Found extends Span {
  readonly rule: string;
  readonly reading: ZoneReading;
}

/** `충북 첨단바이오 규제자유특구`, `구미국가산단`, `이천은 도자산업 특구로`: a place or a subject right before the type's word. */
export function directZone(
  text: string,
  head: HeadAt,
  context: string | null,
  words: ZoneWords,
  placeAt: PlaceAt,
  known: (name: string, head: string) => boolean,
): Found | undefined {
  const name = nameBefore(text, head.start, words, placeAt);
  if (!name) return undefined;
  const { start, places, around, subject } = name;
  const core = flat(text.slice(subject, head.start));
  const here = places.length > 0 ? places : around;
  const field = words.fieldType(head.head, core);
  // 바이오 특화단지 in a text on 소부장 특화단지 is one of those
  const ofContext = context?.endsWith(` ${head.head}`) ? context : null;
  const type = head.type ?? ofContext ?? field?.type ?? null;
  if (core === '' && places.length === 0) return undefined;
  // 특구·강소특구 are two kinds
  if (places.length === 0 && words.isHead(core)) return undefined;
  const isKnown =
    known(flat(text.slice(start, head.start)), head.head) ||
    (places.length > 1 && core === '' && known(places.at(-1)!.short, head.head));
  if (head.proper && places.length === 0 && words.isCommon(core)) return undefined;
  if (type === null && !isKnown && !head.proper) {
    // a word that several types share says nothing with a place alone (강원도 특구), nor with any word before it (간판 특구)
    if (core === '') return undefined;
    if (here.length === 0 && !(head.head !== '특구' ? attached(text, head.start) : /산업$/.test(core)))
      return undefined;
  }
  if (head.placeOnly && places.length === 0 && !isKnown) return undefined;
  return {
    start,
    end: head.end,
    rule: 'zone/name-and-type',
    reading: { core: field?.core ?? core, places: here, type, head: head.head, context },
  };
}

const attached = (text: string, at: number): boolean => /[가-힣A-Za-z0-9)]/.test(text[at - 1] ?? '');
