import type { Lexicon } from '../../data/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { OfficialReading } from '../../model/reading/official.ts';
import { type Body, bodyOf } from './bodies.ts';
import { OF_STATES } from './foreign.ts';
import { holderOf } from './offices.ts';

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
  /** Whether the name stands in a table alone: the text has the surname only. */
  readonly fromTable: boolean;
}

const readingOf = ({ mention }: Said): OfficialReading => mention.reading;

/** Whether two mentions of one name are two people: other titles of other bodies, and neither says that it once was. */
function differ(a: Said, b: Said): boolean {
  const [one, two] = [readingOf(a), readingOf(b)];
  if (!a.body || !b.body || one.former || two.former) return false;
  if (one.groups.some((group) => two.groups.includes(group)))
    return LOCAL.has(one.heads ?? '') && heading(a) && heading(b) && unlike(a.body, b.body);
  const kinds = new Set([one.kind, two.kind]);
  return unlike(a.body, b.body) && (kinds.size > 1 || (heading(a) && heading(b)));
}

/** Bodies that do not take over from one another: two namesakes may head two of them. */
const LOCAL = new Set(['도', '시', '군', '구']);
const heading = (said: Said): boolean => readingOf(said).heads !== null && said.body?.known === true;
const unlike = (a: Body, b: Body): boolean => {
  const [one, two] = [a.canonical ?? a.name, b.canonical ?? b.name];
  return one !== two && !one.includes(two) && !two.includes(one);
};

/** One entry for each person who is named in full; a mention without a body of its own joins the person nearest before it. */
export function personsOf(all: readonly Said[]): Person[] {
  const persons: Person[] = [];
  for (const said of all) {
    const { form, name } = readingOf(said);
    if (form !== 'full' || name === null) continue;
    const same = persons.filter((person) => person.name === name);
    const fits = same.filter(({ said: others }) => !others.some((other) => differ(other, said)));
    const shares = (person: Person): boolean =>
      person.said.some((other) => readingOf(other).groups.some((group) => readingOf(said).groups.includes(group)));
    const person = fits.find(shares) ?? fits.at(-1);
    if (person) person.said.push(said);
    else persons.push({ name, said: [said], fromTable: false });
  }
  return persons;
}

/** Whether a person is known by one of the titles. */
const hasTitle = (person: Person, { groups, title }: OfficialReading): boolean =>
  person.said.some((said) => {
    const other = readingOf(said);
    return other.groups.some((group) => groups.includes(group)) || other.title.endsWith(title);
  });

/** The person of a list whom the text named last before a mention; else the one whom it names first after it. */
function nearest(persons: readonly Person[], { mention, order }: Said): Person | undefined {
  let before: Person | undefined;
  let last = -1;
  for (const person of persons)
    for (const said of person.said)
      if (said.order < order && said.order > last && said.mention.field.name === mention.field.name) {
        before = person;
        last = said.order;
      }
  return before ?? persons[0];
}

/** Surnames that are also words before a title (이 지사, 전 지사): with them the tables are not asked. */
const ALSO_WORDS = '이전한양현신구각도시';

/** Joins 김 지사, 부총리는 and … 과장으로 임용 to the persons they mean; makes persons of the tables where only a surname stands. */
export function joinShortForms(
  all: readonly Said[],
  persons: Person[],
  lexicon: Lexicon,
  day: string | null,
  own: (heads: string | null, title: string | null) => string | undefined,
): void {
  for (const said of all) {
    const reading = readingOf(said);
    const { form, name, groups, heads } = reading;
    if (form === 'surname' && name !== null) {
      const namesakes = persons.filter(
        (person) =>
          (person.name.startsWith(name) && person.name.length > name.length && !person.name.includes(' ')) ||
          person.name.endsWith(` ${name}`),
      );
      const person = nearest(
        namesakes.filter((person) => hasTitle(person, reading)),
        said,
      );
      if (person) {
        person.said.push(said);
        continue;
      }
      if (name.length > 2 && groups.some((group) => OF_STATES.has(group))) {
        persons.push({ name, said: [said], fromTable: false });
        continue;
      }
      const wary = groups.some((group) => ['시장', '의원', '대표'].includes(group)) || ALSO_WORDS.includes(name);
      if (wary && !groups.includes('대통령') && !groups.includes('국무총리')) continue;
      const canonical = heads === null ? null : (said.body?.canonical ?? own(heads, null) ?? '');
      const office = holderOf(lexicon, name, groups, day, canonical);
      if (office) persons.push({ name: office.person, said: [said], fromTable: true });
    } else if (form === 'title') {
      const holders = persons.filter(
        (person) => hasTitle(person, reading) && person.said.some(({ order }) => order < said.order),
      );
      if (holders.length === 1) holders[0]!.said.push(said);
    } else if (form === 'appointed') lastBefore(persons, said)?.said.push(said);
  }
}

/** The person named last in the characters before a mention. */
function lastBefore(persons: readonly Person[], { mention: { field, span } }: Said): Person | undefined {
  let last: Person | undefined;
  let end = Math.max(0, span.start - APPOINTED_WITHIN);
  for (const person of persons)
    for (const { mention } of person.said)
      if (mention.field === field && mention.span.end > end && mention.span.end < span.start) {
        last = person;
        end = mention.span.end;
      }
  return last;
}

/** How many characters may stand between a person and the office that the person gets. */
const APPOINTED_WITHIN = 40;

/** The bodies that mentions name in their own words, or that stand right before them. */
export function withBodies(
  mentions: readonly OfficialMention[],
  lexicon: Lexicon,
  day: string | null,
  before: (mention: OfficialMention) => Body | null,
): Said[] {
  return mentions.map((mention, order) => {
    const { body, heads, form } = mention.reading;
    if (form === 'anonymous') return { mention, order, body: null };
    return { mention, order, body: body === null ? before(mention) : bodyOf(lexicon, body, heads, day) };
  });
}
