import { type Lang, messageText } from '../data/messages.ts';
import type { Article, Field } from '../model/article.ts';
import type { Dateline } from '../model/dateline.ts';
import type { Entities } from '../model/entities.ts';
import type { ArticleRecord, Finding } from '../model/generated/record.ts';
import type { Label } from '../model/label.ts';
import type { Source } from '../model/source.ts';
import { removals } from './removed.ts';
import { VERSION } from './version.ts';

export { finishPlaces } from './places.ts';

interface Parts {
  readonly source: Source;
  readonly labels: readonly Label[];
  readonly article: Article;
  readonly dateline: Dateline;
  readonly entities: Entities;
  readonly findings: Finding[];
  readonly rules: string;
  /** name@version of each plug-in */
  readonly plugins: readonly string[];
  readonly tablesUntil: string;
  readonly lang: Lang;
}

/** Puts the record together, its fields in the contract's order. */
export function toRecord({
  source,
  labels,
  article,
  dateline,
  entities,
  findings,
  rules,
  plugins,
  tablesUntil,
  lang,
}: Parts): ArticleRecord {
  const { head } = article;
  const textOf = (field: Field): string => field.text;
  return {
    schema_version: '1',
    id: source.id,
    tool: {
      version: VERSION,
      rules,
      tables_until: tablesUntil,
      ...(plugins.length > 0 ? { plugins: [...plugins] } : {}),
    },
    source: {
      path: source.name,
      format: source.format,
      encoding: source.encoding,
      bytes: source.bytes,
      hash: source.hash,
      item: source.item,
      url: source.url,
      ...(source.fields === undefined ? {} : { fields: source.fields }),
    },
    kind: article.kind,
    language: 'ko',
    title: article.title?.text ?? null,
    subtitles: article.subtitles.map(textOf),
    byline: [...head.byline],
    outlet: head.outlet,
    issuer: head.issuer,
    published: dateline.published,
    modified: dateline.modified,
    distributed: head.distributed,
    embargo: head.embargo,
    contacts: [...head.contacts],
    attachments: [...head.attachments],
    captions: article.captions.map(textOf),
    body: article.body.text,
    tables: [...head.tables],
    dates: entities.dates,
    money: entities.money,
    quantities: entities.quantities,
    officials: entities.officials,
    organizations: entities.organizations,
    zones: entities.zones,
    programs: entities.programs,
    places: entities.places,
    laws: entities.laws,
    quotes: entities.quotes,
    removed: removals(source, labels),
    findings,
    warnings: source.warnings.map(({ code, values }) => ({ code, message: messageText(code, lang, values) })),
  };
}
