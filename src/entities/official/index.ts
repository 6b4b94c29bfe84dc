import type { OfficialEntity } from '../../model/generated/record.ts';
import type { Context, Kind } from '../kind.ts';
import type { Body } from './bodies.ts';
import { anonymousEntity, entityOf, type Ground } from './entity.ts';
import { findOfficials } from './find.ts';
import { ownBody } from './own.ts';
import { joinShortForms, type OfficialMention, personsOf, type Said, withBodies } from './persons.ts';

export const officialKind: Kind<'officials'> = {
  name: 'officials',
  find: findOfficials,
  resolve(mentions, context) {
    const { lexicon, dateline } = context;
    const day = dateline.anchor?.last ?? dateline.published.value?.slice(0, 10) ?? null;
    const own: Ground['own'] = (heads, title) => ownBody(context, heads, title);
    const ground: Ground = { lexicon, day, own };
    const all = withBodies(mentions, lexicon, day, bodyBefore(context));
    const persons = personsOf(all);
    joinShortForms(all, persons, lexicon, day, own);
    const entities: OfficialEntity[] = persons.map((person) => entityOf(person, ground));
    for (const said of anonymous(all)) entities.push(anonymousEntity(said, ground));
    const order = new Map([...context.article.fields].map(({ name }, index) => [name, index]));
    const first = ({ mentions: [mention] }: OfficialEntity): readonly [number, number] => [
      order.get(mention!.at.field) ?? 0,
      mention!.at.start,
    ];
    return entities.sort((a, b) => first(a)[0] - first(b)[0] || first(a)[1] - first(b)[1]);
  },
};

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

/** The body that stands right before a name: 중기부 한성숙 장관. */
function bodyBefore({ resolved }: Context): (mention: OfficialMention) => Body | null {
  const ends = new Map<string, Body>();
  for (const { name, canonical, kind, mentions } of resolved.organizations ?? [])
    for (const { at } of mentions)
      ends.set(`${at.field} ${at.end}`, { name, canonical, known: canonical !== null, kind });
  return ({ field, span, reading }) => {
    if (reading.form !== 'full' && reading.form !== 'surname') return null;
    const of = field.text.slice(span.start - 2, span.start) === '의 ' ? 2 : 1;
    return ends.get(`${field.name} ${span.start - of}`) ?? null;
  };
}
