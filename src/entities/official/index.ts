import type { OfficialEntity } from '../../model/generated/record.ts';
import type { Context, Kind } from '../kind.ts';
import { type Body, bodyOf } from './bodies.ts';
import { anonymousEntity, entityOf, type Ground } from './entity.ts';
import { findOfficials } from './find.ts';
import { dayOfOffices } from './offices.ts';
import { OwnBodies } from './own.ts';
import { PersonnelLists } from './personnel.ts';
import { type OfficialMention, Persons, type Said } from './persons.ts';
import { joinShortForms } from './short.ts';

export const officialKind: Kind<'officials'> = {
  name: 'officials',
  find: findOfficials,
  resolve(mentions, context) {
    const { lexicon, dateline } = context;
    const day = dayOfOffices(lexicon, dateline.anchor, presentHolders(mentions));
    const bodies = new OwnBodies(context);
    const ground: Ground = { lexicon, day, own: (heads, title, near) => bodies.of(heads, title, near) };
    const all = withBodies(mentions, context, day);
    const persons = new Persons();
    for (const said of all) if (said.mention.reading.form === 'full') persons.add(said);
    joinShortForms(all, persons, ground);
    const entities: OfficialEntity[] = persons.all.map((person) => entityOf(person, ground));
    for (const said of anonymous(all)) entities.push(anonymousEntity(said, ground));
    const order = new Map([...context.article.fields].map(({ name }, index) => [name, index]));
    const first = ({ mentions: [mention] }: OfficialEntity): readonly [number, number] => [
      order.get(mention!.at.field) ?? 0,
      mention!.at.start,
    ];
    return entities.sort((a, b) => first(a)[0] - first(b)[0] || first(a)[1] - first(b)[1]);
  },
};

/** Those who are named in full with a title that they hold. */
function* presentHolders(mentions: readonly OfficialMention[]): Generator<{ name: string; groups: readonly string[] }> {
  for (const { reading } of mentions)
    if (reading.form === 'full' && reading.name !== null && !reading.former)
      yield { name: reading.name, groups: reading.groups };
}

/** Mentions of people without a name, by their words. */
function anonymous(all: readonly Said[]): Iterable<Said[]> {
  const groups = new Map<string, Said[]>();
  for (const said of all) {
    const { form, body, title } = said.mention.reading;
    if (form !== 'anonymous') continue;
    const key = `${body ?? ''} ${title}`;
    const group = groups.get(key);
    if (group) group.push(said);
    else groups.set(key, [said]);
  }
  return groups.values();
}

/** Mentions with the bodies that they name in their own words, or that stand right before them: 중기부 한성숙 장관. */
function withBodies(
  mentions: readonly OfficialMention[],
  { lexicon, article, resolved }: Context,
  day: string | null,
): Said[] {
  const lists = new PersonnelLists(lexicon, article, day);
  const known = new Map<string, Body>();
  const bodyIn = (words: string, heads: string | null): Body => {
    const key = `${heads} ${words}`;
    const body = known.get(key) ?? bodyOf(lexicon, words, heads, day);
    known.set(key, body);
    return body;
  };
  const ends = new Map<string, Body>();
  for (const { name, canonical, kind, mentions } of resolved.organizations ?? [])
    for (const { at } of mentions)
      ends.set(`${at.field} ${at.end}`, { name, canonical, known: canonical !== null, kind });
  const before = ({ field, span }: OfficialMention): Body | null => {
    const gap = field.text.slice(span.start - 2, span.start) === '의 ' ? 2 : 1;
    return ends.get(`${field.name} ${span.start - gap}`) ?? null;
  };
  return mentions.map((mention, order) => {
    const { body, heads, form } = mention.reading;
    if (form === 'anonymous' || form === 'title') return { mention, order, body: null };
    return { mention, order, body: body === null ? (before(mention) ?? lists.bodyAt(mention)) : bodyIn(body, heads) };
  });
}
