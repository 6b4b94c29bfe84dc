import { bodyNameOf, districtsOn, regionOn } from '../../data/governments.ts';
import type { Lexicon } from '../../data/lexicon.ts';
import { organizationOn } from '../../data/organizations.ts';
import { placeOf } from '../../model/article.ts';
import type { OrganizationEntity } from '../../model/generated/record.ts';
import type { Mention } from '../../model/mention.ts';
import type { OrganizationReading } from '../../model/reading/organization.ts';
import type { Context } from '../kind.ts';
import { type Home, homeOf } from './home.ts';

type OrganizationMention = Mention<OrganizationReading>;
type Certainty = OrganizationEntity['certainty'];

/** The body that a mention means. */
interface Meant {
  readonly canonical: string | null;
  readonly kind: string | null;
  readonly certainty: Certainty;
}

/** One entry per body, in the order of their first mentions. */
export function resolveOrganizations(mentions: readonly OrganizationMention[], context: Context): OrganizationEntity[] {
  const day = context.dateline.anchor?.first ?? null;
  const home = homeOf(mentions, context, day);
  const known = new Set(mentions.map(({ reading }) => reading.name));
  const entries = new Map<string, OrganizationEntity>();
  const seen: string[] = [];
  for (const mention of mentions) {
    const whole = meaningOf(mention, context, day, home, known, seen);
    if (!whole) continue;
    const meant = inside(whole, mention.reading);
    const name = mention.text;
    const key = meant.canonical ?? `?${name}`;
    if (meant.canonical) seen.push(meant.canonical);
    const at = { text: name, at: placeOf(mention.field, mention.span) };
    const entry = entries.get(key);
    if (!entry)
      entries.set(key, {
        name,
        canonical: meant.canonical,
        kind: meant.kind,
        rule: mention.rule,
        certainty: meant.certainty,
        mentions: [at],
      });
    else {
      entry.mentions.push(at);
      entry.kind ??= meant.kind;
      entry.certainty = surer(entry.certainty, meant.certainty);
    }
  }
  return [...entries.values()];
}

/** A part of a body for the body: 담양군의회 예산결산특별위원회. */
const inside = (meant: Meant, { part, kind }: OrganizationReading): Meant =>
  part === undefined || meant.canonical === null
    ? meant
    : { ...meant, canonical: `${meant.canonical} ${part}`, kind: kind ?? 'committee' };

const ORDER: readonly Certainty[] = ['stated', 'derived', 'guessed'];
const surer = (a: Certainty, b: Certainty): Certainty => ORDER[Math.min(ORDER.indexOf(a), ORDER.indexOf(b))]!;

function meaningOf(
  { reading }: OrganizationMention,
  { lexicon }: Context,
  day: string | null,
  home: Home,
  known: ReadonlySet<string>,
  seen: readonly string[],
): Meant | undefined {
  switch (reading.as) {
    case 'office':
      return undefined;
    case 'own':
      return ownBody(lexicon, reading, home, seen);
    case 'misspelt':
      return {
        canonical: reading.name,
        kind: organizationOn(lexicon, reading.name, day)?.kind ?? null,
        certainty: 'derived',
      };
    case 'government': {
      const body = governmentBody(lexicon, reading, home, day);
      if (body) return body;
    }
  }
  const on = organizationOn(lexicon, reading.name, day, known);
  if (on) return { canonical: on.canonical, kind: on.kind, certainty: on.certainty };
  if (reading.as === 'named') return { canonical: reading.name, kind: reading.kind, certainty: reading.certainty };
  if (reading.as === 'alias') return { canonical: reading.name, kind: reading.kind, certainty: 'derived' };
  return { canonical: null, kind: reading.kind, certainty: 'guessed' };
}

/** A 시·군·구 by the 시·도 that stands before it, else by the one that the article speaks of; undefined where its name is a 시·도's. */
function governmentBody(
  lexicon: Lexicon,
  { name, within, kind }: OrganizationReading,
  home: Home,
  day: string | null,
): Meant | undefined {
  const rows = districtsOn(lexicon, name, day);
  const region = within ? (regionOn(lexicon, within, day)?.short ?? null) : home.region;
  // 광주시 is one of 경기 only where the article says so
  if (rows.length === 0 || (regionOn(lexicon, name, day) && !rows.some((row) => row.region === region)))
    return undefined;
  const fitting = rows.length === 1 ? rows : rows.filter((row) => row.region === region);
  const names = new Set(
    (fitting.length > 0 ? fitting : rows).map((row) => bodyNameOf(lexicon, { level: 'district', row }, day)),
  );
  const [canonical] = names;
  if (canonical === undefined || names.size > 1) return { canonical: null, kind, certainty: 'guessed' };
  return { canonical, kind, certainty: canonical === name ? 'stated' : 'derived' };
}

/** 도는, 시의회: of the article's own government; 진흥원은: the last body before it whose name ends so. */
function ownBody(
  lexicon: Lexicon,
  { own }: OrganizationReading,
  home: Home,
  seen: readonly string[],
): Meant | undefined {
  if (!own) return undefined;
  const { level, tail } = own;
  if ('도시군구'.includes(level)) {
    const body = home.own(level);
    if (body === undefined) return undefined;
    const kind = tail === '' ? 'local_government' : (organizationOn(lexicon, body + tail, null)?.kind ?? null);
    return { canonical: body + tail, kind, certainty: 'derived' };
  }
  const canonical = seen.findLast((name) => name.endsWith(level) && name !== level);
  return canonical === undefined ? undefined : { canonical, kind: null, certainty: 'derived' };
}
