import type { Mention } from '../../model/mention.ts';
import type { OfficialReading } from '../../model/reading/official.ts';
import type { Body } from './bodies.ts';

export type OfficialMention = Mention<OfficialReading>;

/** A mention with the body that its own words name. */
export interface Said {
  readonly mention: OfficialMention;
  readonly body: Body | null;
  /** Its place among all mentions. */
  readonly order: number;
}

/** One person of the article. */
export interface Person {
  readonly name: string;
  readonly said: Said[];
  /** The mentions that say something new of the person, a few at most. */
  readonly faces: Said[];
  /** Whether the name stands in a table alone: the text has the surname only. */
  readonly fromTable: boolean;
}

/** The most different descriptions of one person that are kept to tell namesakes apart. */
const FACES = 8;

export const readingOf = ({ mention }: Said): OfficialReading => mention.reading;

export function personOf(name: string, said: Said, fromTable = false): Person {
  return { name, said: [said], faces: [said], fromTable };
}

/** Adds a mention to a person. */
export function join(person: Person, said: Said): void {
  person.said.push(said);
  const { title, form } = readingOf(said);
  const known = person.faces.some(
    (face) => readingOf(face).title === title && face.body?.canonical === said.body?.canonical,
  );
  if (form === 'full' && !known && person.faces.length < FACES) person.faces.push(said);
}

/** Bodies that do not take over from one another: two namesakes may head two of them. */
const LOCAL = new Set(['도', '시', '군', '구']);
const heading = (said: Said): boolean => readingOf(said).heads !== null && said.body?.known === true;
const unlike = (a: Body, b: Body): boolean => {
  const [one, two] = [a.canonical ?? a.name, b.canonical ?? b.name];
  return one !== two && !one.includes(two) && !two.includes(one);
};

/** Whether two mentions of one name are two people: other titles of other bodies, and neither says that it once was. */
function differ(a: Said, b: Said): boolean {
  const [one, two] = [readingOf(a), readingOf(b)];
  if (!a.body || !b.body || one.former || two.former || !unlike(a.body, b.body)) return false;
  const both = heading(a) && heading(b);
  if (one.groups.some((group) => two.groups.includes(group))) return both && LOCAL.has(one.heads ?? '');
  return both || one.kind !== two.kind;
}

/** Persons by their full names; a mention without a body of its own joins the namesake of the same title, else the one named last. */
export class Persons {
  readonly all: Person[] = [];
  readonly #byName = new Map<string, Person[]>();
  /** Foreign persons by the last word of their names. */
  readonly #byLast = new Map<string, Person[]>();

  /** The person whom a mention with a whole name is of. */
  add(said: Said): void {
    const name = readingOf(said).name!;
    const same = this.#byName.get(name) ?? this.#byLast.get(name) ?? [];
    const fits = same.filter(({ faces }) => !faces.some((face) => differ(face, said)));
    const shares = ({ faces }: Person): boolean =>
      faces.some((face) => readingOf(face).groups.some((group) => readingOf(said).groups.includes(group)));
    const person = fits.find(shares) ?? fits.at(-1);
    if (person) join(person, said);
    else if (same.length < FACES) {
      const made = personOf(name, said);
      this.all.push(made);
      this.#byName.set(name, [...same, made]);
      const last = name.slice(name.lastIndexOf(' ') + 1);
      if (last !== name) this.#byLast.set(last, [made]);
    } else join(same.at(-1)!, said);
  }
}

/** Whether a person is known by one of the titles. */
export const hasTitle = ({ faces }: Person, { groups, title }: OfficialReading): boolean =>
  faces.some((face) => {
    const other = readingOf(face);
    return other.groups.some((group) => groups.includes(group)) || other.title.endsWith(title);
  });
