import type { Contact } from '../../model/generated/record.ts';
import type { ContactToken } from './contact-tokens.ts';
import { isName, isOffice, officeLevel } from './office.ts';
import type { PressWords } from './words.ts';

interface Person {
  name: string | null;
  title: string | null;
  /** True where the title is but the label before the name (담당자). */
  weak: boolean;
  phone: string | null;
  email: string | null;
}

interface Group {
  offices: string[];
  persons: Person[];
  /** Whether a label (담당 부서) opened it: then a second row may complete its office. */
  labelled: boolean;
  /** Whether its titles came before their names: then its numbers come in the order of the people too. */
  byColumns: boolean;
}

const newGroup = (labelled: boolean): Group => ({ offices: [], persons: [], labelled, byColumns: false });

/** The people of a contact table from its words, in whatever order its cells come. */
export function contactsOf(tokens: readonly ContactToken[], words: PressWords): Contact[] {
  const reader = new TableReader();
  tokens.forEach((token, i) => {
    if (isStacked(tokens, i, words)) reader.take({ ...token, is: 'department' });
    else if (isRankBehind(tokens, i, words)) reader.take({ ...token, is: 'rank' });
    else if (token.is !== 'word') {
      const isRun = tokens[i - 1]?.is !== 'phone' && tokens[i + 1]?.is === 'phone';
      if (token.is === 'phone' && isRun) reader.expectNumbers();
      reader.take(token);
    } else if (isTitleAt(tokens, i, words) && !reader.expectsName) reader.take({ ...token, is: 'rank' });
    else if (isPersonAt(tokens, i, reader.expectsName, words)) reader.name(token.text);
    else reader.office(token, words);
  });
  return reader.result();
}

/** `담당 | 통관국 | 책임자 …` above `부서 | 통관물류정책과 | 담당자 …`: one label in two lines. */
const isStacked = (tokens: readonly ContactToken[], i: number, words: PressWords): boolean =>
  tokens[i]?.text === '담당' &&
  tokens[i + 1]?.is === 'word' &&
  isOffice(tokens[i + 1]!.text, words) &&
  tokens[i + 2]?.text === '책임자';

/** `체육진흥과 편다솔 담당 ☎061-…`: behind a name it is a title, and no label. */
function isRankBehind(tokens: readonly ContactToken[], i: number, words: PressWords): boolean {
  const [office, name, here, after] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]];
  if (here?.is !== 'role' || here.text !== '담당' || office?.is !== 'word' || name?.is !== 'word') return false;
  return isName(name.text, words) && (after?.is === 'phone' || after?.is === 'email');
}

/** Whether a word names a person, by its own form and by its neighbours. */
function isPersonAt(tokens: readonly ContactToken[], i: number, expectsName: boolean, words: PressWords): boolean {
  const { text } = tokens[i]!;
  const before = tokens[i - 1]?.is;
  const after = tokens[i + 1];
  if (before === 'department' || isStacked(tokens, i - 1, words) || !isName(text, words)) return false;
  const nextIsName = (at: number): boolean => tokens[at]?.is === 'word' && isName(tokens[at]!.text, words);
  if (before === 'rank' || before === 'role' || expectsName) {
    // `담당자 기획국 김철수 (…)`: an office may come between
    const isBeforeName = nextIsName(i + 1) && tokens[i + 2]?.is !== 'rank' && tokens[i + 1]!.cell === tokens[i]!.cell;
    return !(isBeforeName && isOffice(text, words));
  }
  if (after?.is === 'phone' || after?.is === 'email') return !isOffice(text, words) || before === 'word';
  if (isRankBehind(tokens, i + 1, words)) return true;
  // `용찬재 사무관` against `경제국 과장 홍길동`
  if (after?.is === 'rank') return !(nextIsName(i + 2) && tokens[i + 3]?.is !== 'rank' && isOffice(text, words));
  return false;
}

/** A title that no table knows stands between the role and the name: `담당자 조정역 이나래 (…)`. */
function isTitleAt(tokens: readonly ContactToken[], i: number, words: PressWords): boolean {
  const [before, here, name, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (before?.is !== 'role' || name?.is !== 'word' || (after?.is !== 'phone' && after?.is !== 'email')) return false;
  return /[관장역원사위감령정수보]$/.test(here.text) && here.text.length <= 6 && isName(name.text, words);
}

class TableReader {
  readonly #groups: Group[] = [];
  #group: Group = newGroup(false);
  #officeCell = -1;
  /** The title of the person who comes next: a rank, or the label 담당자. */
  #next: { title: string; weak: boolean } | null = null;
  /** Titles that came before any of their names (a table read by columns). */
  #ahead: { title: string; weak: boolean }[] = [];
  #last: ContactToken['is'] | undefined;
  /** The role that was named last: after 책임자 the rest of the office's name may come, then 담당자. */
  #headedBy: string | undefined;

  get expectsName(): boolean {
    return this.#ahead.length > 0;
  }

  take(token: ContactToken): void {
    if (token.is === 'department') {
      // the second line of a stacked label: `부서`
      if (token.text !== '부서' || this.#headedBy !== '책임자') this.#open(true);
    } else if (token.is === 'role') {
      this.#headedBy = token.text;
      this.#title({ title: token.title ?? token.text, weak: token.title === undefined });
    } else if (token.is === 'rank') this.#rank(token.text);
    else if (token.is === 'phone') this.#personWithout('phone').phone = token.text;
    else if (token.is === 'email') this.#personWithout('email').email = token.text;
    this.#last = token.is;
    this.#officeCell = -1;
  }

  /** Several numbers in a row: they are of the people before them, in their order. */
  expectNumbers(): void {
    if (this.#group.persons.filter(({ phone }) => phone === null).length > 1) this.#group.byColumns = true;
  }

  name(text: string): void {
    const { persons } = this.#group;
    const title = this.#ahead.shift() ?? this.#next;
    persons.push({ name: text, title: title?.title ?? null, weak: title?.weak ?? true, phone: null, email: null });
    this.#next = null;
    this.#last = 'word';
    this.#officeCell = -1;
  }

  office({ text, cell, headed }: ContactToken, words: PressWords): void {
    const group = this.#group;
    // `도시교통본부 택시물류과` above `택시물류과장 …`
    if (headed && group.persons.length === 0 && group.offices.at(-1)?.split(' ').at(-1) === text) return;
    if (this.#officeCell === cell && group.offices.length > 0) group.offices[group.offices.length - 1] += ` ${text}`;
    else {
      if (group.persons.length > 0 && (headed || !this.#completes(text, words))) {
        const upper = officeLevel(text, words) === 'lower' && group.offices.length > 1 ? group.offices[0] : undefined;
        this.#open(officeLevel(text, words) === 'upper' && group.labelled);
        if (upper && officeLevel(upper, words) === 'upper') this.#group.offices.push(upper);
      }
      this.#group.offices.push(text);
    }
    this.#officeCell = cell;
    this.#last = 'word';
  }

  result(): Contact[] {
    return [...this.#groups, this.#group].flatMap(({ offices, persons }) => {
      const department = offices.length > 0 ? offices.join(' ') : null;
      return persons.map(({ name, title, phone, email }) => ({ department, name, title, phone, email }));
    });
  }

  /** Whether an office that comes after people is the second part of the name of theirs. */
  #completes(text: string, words: PressWords): boolean {
    const { offices, labelled } = this.#group;
    const first = offices[0];
    if (offices.length === 1 && this.#headedBy === '책임자') return true;
    if (!labelled || offices.length !== 1 || first === undefined) return offices.length === 0;
    return officeLevel(first, words) !== 'lower' || (text.endsWith('팀') && !first.endsWith('팀'));
  }

  #open(labelled: boolean): void {
    if (this.#group.persons.length > 0 || this.#group.offices.length > 0) this.#groups.push(this.#group);
    this.#group = newGroup(labelled);
    this.#headedBy = undefined;
    this.#next = null;
    this.#ahead = [];
  }

  #title(title: { title: string; weak: boolean }): void {
    // two titles in a row: their names come together further on
    if (this.#next && !this.#next.weak && this.#last === 'rank') this.#ahead.push(this.#next, title);
    else if (this.#ahead.length > 0 && this.#last !== 'word') this.#ahead.push(title);
    else this.#next = title;
    if (this.#ahead.length === 0) return;
    this.#next = null;
    this.#group.byColumns = true;
  }

  #rank(rank: string): void {
    const ahead = this.#ahead.at(-1);
    if (ahead?.weak && this.#last === 'role') {
      ahead.title = rank;
      ahead.weak = false;
      return;
    }
    const person = this.#group.persons.at(-1);
    if (person?.weak && this.#last === 'word' && !this.#next && person.phone === null) {
      person.title = rank;
      person.weak = false;
    } else if (this.#next?.weak) this.#next = { title: rank, weak: false };
    else this.#title({ title: rank, weak: false });
  }

  #personWithout(what: 'phone' | 'email'): Person {
    const { persons, byColumns } = this.#group;
    const last = persons.at(-1);
    const free = byColumns ? persons.find((person) => !person[what]) : last && !last[what] ? last : undefined;
    if (free) return free;
    const person: Person = { name: null, title: null, weak: true, phone: null, email: null };
    if (persons.length === 0) persons.push(person);
    return person;
  }
}
