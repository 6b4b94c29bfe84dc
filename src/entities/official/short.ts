import type { Ground } from './entity.ts';
import { OF_STATES } from './foreign.ts';
import { foreignLikeness } from './names.ts';
import { holderOf } from './offices.ts';
import { hasTitle, join, type Person, type Persons, personOf, readingOf, type Said } from './persons.ts';

/** Surnames that are also words before a title (이 지사, 전 지사): with them the tables are not asked. */
const ALSO_WORDS = '이전한양현신구각도시';
/** Titles that are common words, for which the tables are not asked either. */
const ALSO_THINGS = new Set(['시장', '의원', '대표']);
const OF_ALL = new Set(['대통령', '국무총리']);
/** How many characters may stand between a person and the office that the person gets. */
const APPOINTED_WITHIN = 40;
/** How many persons of one surname are kept in mind. */
const RECENT = 12;

/** What the persons of a name are looked up by: the surname, and for foreign names the last word. */
const keysOf = (name: string): string[] => {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last === name ? [name[0]!, name.slice(0, 2)] : [last];
};

/** Persons by surname: as they are named while the text is read, and as the text names them first at all. */
class Namesakes {
  readonly #persons = new Map<string, Person[]>();

  of(key: string): readonly Person[] {
    return this.#persons.get(key) ?? [];
  }

  /** Puts the person first, who was just named. */
  name(person: Person): void {
    for (const key of keysOf(person.name)) {
      const list = this.#persons.get(key);
      if (!list) this.#persons.set(key, [person]);
      else if (list[0] !== person) {
        const at = list.indexOf(person);
        if (at > 0) list.splice(at, 1);
        list.unshift(person);
        if (list.length > RECENT) list.pop();
      }
    }
  }
}

/** Joins 김 지사, 부총리는 and … 과장으로 임용 to the persons they mean; makes persons of the tables where only a surname stands. */
export function joinShortForms(all: readonly Said[], persons: Persons, ground: Ground): void {
  const owners = new Map<Said, Person>();
  const ever = new Namesakes();
  for (const person of [...persons.all].reverse()) ever.name(person);
  for (const person of persons.all) for (const said of person.said) owners.set(said, person);
  const recent = new Namesakes();
  const holders = new Map<string, Set<Person>>();
  let last: { said: Said; person: Person } | undefined;
  const note = (person: Person, said: Said): void => {
    recent.name(person);
    for (const group of readingOf(said).groups) {
      const set = holders.get(group);
      if (set) set.add(person);
      else holders.set(group, new Set([person]));
    }
    last = { said, person };
  };
  for (const said of all) {
    const reading = readingOf(said);
    const owner = owners.get(said);
    if (owner) note(owner, said);
    else if (reading.form === 'surname') {
      const person = bySurname(said, recent, ever) ?? fromTables(said, persons, ground);
      if (!person) continue;
      if (person.said[0] !== said) join(person, said);
      note(person, said);
    } else if (reading.form === 'title') {
      const [holder, another] = holders.get(reading.groups.at(-1)!) ?? [];
      if (holder && !another) join(holder, said);
    } else if (reading.form === 'appointed' && last) {
      const before = last.said.mention;
      const gap = said.mention.span.start - before.span.end;
      if (before.field === said.mention.field && gap > 0 && gap < APPOINTED_WITHIN) join(last.person, said);
    }
  }
}

function bySurname(said: Said, recent: Namesakes, ever: Namesakes): Person | undefined {
  const reading = readingOf(said);
  const name = reading.name!;
  const fits = (person: Person): boolean => person.name !== name && hasTitle(person, reading);
  return recent.of(name).find(fits) ?? ever.of(name).find(fits);
}

/** Who of that surname held the office on the day; a foreign office-holder has no other name than the one that stands there. */
function fromTables(said: Said, persons: Persons, { lexicon, day, own }: Ground): Person | undefined {
  const { name, groups, heads } = readingOf(said);
  const add = (person: Person): Person => {
    persons.all.push(person);
    return person;
  };
  if (name!.length > 2)
    return foreignLikeness(lexicon, name!) === 2 && groups.some((group) => OF_STATES.has(group))
      ? add(personOf(name!, said))
      : undefined;
  const ofAll = groups.every((group) => OF_ALL.has(group));
  if (!ofAll && (groups.some((group) => ALSO_THINGS.has(group)) || ALSO_WORDS.includes(name!))) return undefined;
  const canonical = heads === null ? null : (said.body?.canonical ?? own(heads, null, said.mention) ?? '');
  const office = holderOf(lexicon, name!, groups, day, canonical);
  return office && add(personOf(office.person, said, true));
}
