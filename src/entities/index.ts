import type { Lexicon } from '../data/lexicon.ts';
import type { Article } from '../model/article.ts';
import type { Dateline } from '../model/dateline.ts';
import type { Entities } from '../model/entities.ts';
import type { Mentions } from '../model/mention.ts';
import { dateKind } from './date/index.ts';
import type { Context, Kind } from './kind.ts';
import { lawKind } from './law/index.ts';
import { moneyKind } from './money/index.ts';
import { officialKind } from './official/index.ts';
import { organizationKind } from './organization/index.ts';
import { settleOverlaps } from './overlap.ts';
import { placeKind } from './place/index.ts';
import { linkMoney, programKind } from './program/index.ts';
import { quantityKind } from './quantity/index.ts';
import { quoteKind } from './quote/index.ts';
import { zoneKind } from './zone/index.ts';

/** The kinds, in the order in which they are resolved: each may look at the values of those before it. */
const KINDS: readonly Kind<keyof Mentions>[] = [
  dateKind,
  moneyKind,
  quantityKind,
  placeKind,
  organizationKind,
  officialKind,
  zoneKind,
  lawKind,
  programKind,
  quoteKind,
] as unknown as Kind<keyof Mentions>[];

/** Shapes and surfaces of all kinds, not yet resolved. */
export function findMentions(article: Article, lexicon: Lexicon): Mentions {
  const found = Object.fromEntries(KINDS.map((kind) => [kind.name, kind.find(article, lexicon)]));
  return settleOverlaps(found as unknown as Mentions);
}

/** Values, links and one entry per person, organization and zone. */
export function resolveMentions(mentions: Mentions, dateline: Dateline, article: Article, lexicon: Lexicon): Entities {
  const resolved: Partial<Entities> = {};
  const context: Context = { article, lexicon, dateline, mentions, resolved };
  for (const kind of KINDS) Object.assign(resolved, { [kind.name]: kind.resolve(mentions[kind.name], context) });
  const entities = resolved as Entities;
  return { ...entities, money: linkMoney(entities.money, entities.programs, context) };
}
