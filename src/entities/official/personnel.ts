import type { Lexicon } from '../../data/lexicon.ts';
import { listedNames } from '../../data/organizations.ts';
import type { Article, Field } from '../../model/article.ts';
import type { Span } from '../../text/span.ts';
import { type Body, bodyOf } from './bodies.ts';
import type { OfficialMention } from './persons.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A part of a list under the body whose heading stands above it. */
interface Part extends Span {
  readonly body: Body;
}

/** Signs before the headings and items of such lists, and brackets around headings. */
const PIECES = /(?=[◇◆◈◎□■○●▣△▲▽▼▶▷<〈《[【])/;
const SIGN = /^[◇◆◈◎□■○●▣△▲▽▼▶▷<〈《[【]\s*/;
const ITEM = /^[△▲▽▼▶▷]/;
const BEHIND = /[>〉》\]】].*$/;
/** `[인사] 춘천시`: the name stands behind the brackets. */
const LABEL = /^[[<【〈《]\s*인사\s*[\]>】〉》]\s*(?=\S)/;
/** A line that is prose. */
const SENTENCE = /[다요죠]\.["')\]]*$/;
/** The longest name of a body in a heading. */
const LONGEST = 24;
/** Endings of departments, whose names say nothing of the body. */
const DEPARTMENT = /(?:과|국|실|팀|부|단|본부|담당관|급)$/;
/** What stands for letters that did not decode. */
const LOST = '\ufffd';
/** How many damaged headings are mended. */
const MENDED = 20;

/** Lists of appointments: `◇국토교통부 <국장급 승진> △정책기획관 홍길동`; whoever is in one belongs to the body of the nearest heading. */
export class PersonnelLists {
  readonly #lexicon: Lexicon;
  readonly #day: string | null;
  readonly #parts: ReadonlyMap<string, readonly Part[]>;
  #mended = 0;

  constructor(lexicon: Lexicon, article: Article, day: string | null) {
    this.#lexicon = lexicon;
    this.#day = day;
    const fields = [...article.fields];
    const above = this.#inTitle(fields.find(({ name }) => name === 'title')?.folded.text ?? '');
    this.#parts = new Map(fields.map((field) => [field.name, this.#partsOf(field, above)]));
  }

  /** The body of the list in which a person is named. */
  bodyAt({ field, span }: OfficialMention): Body | null {
    const parts = this.#parts.get(field.name) ?? [];
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (parts[middle]!.end < span.end) low = middle + 1;
      else high = middle;
    }
    const part = parts[low];
    return part && part.start <= span.start ? part.body : null;
  }

  /** The one body of a title such as `[인사] 춘천시`. */
  #inTitle(title: string): Body | null {
    if (!/인사|승진|전보/.test(title)) return null;
    return this.#headingIn(title.replace(LABEL, ''), true);
  }

  #partsOf(field: Field, above: Body | null): Part[] {
    const parts: Part[] = [];
    let current = above;
    let at = 0;
    for (const line of field.folded.text.split('\n')) {
      const start = at;
      at += line.length + 1;
      if (line.trim() === '') continue;
      if (SENTENCE.test(line.trimEnd())) {
        current = null;
        continue;
      }
      let from = start;
      for (const piece of line.split(PIECES)) {
        const heading = this.#headingOf(piece);
        if (heading) current = heading;
        else if (current)
          parts.push({ ...field.folded.toSource({ start: from, end: from + piece.length }), body: current });
        from += piece.length;
      }
    }
    return parts;
  }

  #headingOf(piece: string): Body | null {
    const signed = SIGN.test(piece);
    const text = piece.replace(LABEL, '').replace(SIGN, '').replace(BEHIND, '').trim();
    return this.#headingIn(text, signed && !ITEM.test(piece));
  }

  /** The body that a heading names, words such as 승진 aside; `strong`: a sign shows that it is a heading. */
  #headingIn(heading: string, strong: boolean): Body | null {
    if (heading.length > LONGEST + 16) return null;
    const { personnel } = vocabularyOf(this.#lexicon);
    const words = heading.split(/\s+/);
    while (words.length > 1 && personnel.has(words.at(-1)!)) words.pop();
    const text = words.join(' ');
    if (text.length < 2 || text.length > LONGEST || personnel.has(text)) return null;
    if (text.endsWith(LOST)) return this.#mendedBody(text);
    const body = bodyOf(this.#lexicon, text, null, this.#day);
    if (body.known) return body.name.length >= text.replace(/㈜|\(.{1,2}\)/g, '').trim().length ? body : null;
    const named = strong && !DEPARTMENT.test(text) && endsAsName(this.#lexicon, text);
    return named ? body : null;
  }

  /** The one listed body whose name begins with the letters that are left: 과학기술정보통신�. */
  #mendedBody(text: string): Body | null {
    const stem = text.replaceAll(LOST, '').trim();
    if (stem.length < 4 || this.#mended++ >= MENDED) return null;
    let only: Body | null = null;
    for (const name of listedNames(this.#lexicon)) {
      if (!name.startsWith(stem) || name.length > stem.length + 2) continue;
      const body = bodyOf(this.#lexicon, name, null, this.#day);
      if (only && only.canonical !== body.canonical) return null;
      only = { ...body, name: text };
    }
    return only;
  }
}

/** Endings of the names of bodies that stand on their own. */
const suffixesOf = (lexicon: Lexicon): readonly string[] =>
  lexicon.derived('official/personnel-suffixes', (tables) =>
    tables['organization-suffixes'].map(({ suffix }) => suffix).filter((suffix) => suffix.length > 1),
  );

const endsAsName = (lexicon: Lexicon, text: string): boolean =>
  text.length > 3 && suffixesOf(lexicon).some((suffix) => text.endsWith(suffix) && text.length > suffix.length);
