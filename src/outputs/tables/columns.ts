import type { ArticleRecord } from '../../model/generated/record.ts';

export type ColumnType = 'string' | 'double' | 'integer' | 'boolean';

/** A column of a table: where its value comes from. `entity` is an entry of the table's list; for `articles` the record itself. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  // biome-ignore lint/suspicious/noExplicitAny: entries of twelve lists of the record, each with fields of its own
  of(record: ArticleRecord, entity: any): string | number | boolean | null;
}

/** A table and the rows that one record gives it. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly Column[];
  rows(record: ArticleRecord): readonly unknown[];
}

const field = (name: string, type: ColumnType = 'string', path = name): Column => ({
  name,
  type,
  of: (_, entity) => {
    let value = entity;
    for (const key of path.split('.')) value = value?.[key];
    return value ?? null;
  },
});

const article = (name: string, path: string, type: ColumnType = 'string'): Column => ({
  ...field(name, type, path),
  of: (record) => field(name, type, path).of(record, record),
});

const joined = (name: string, of: (entity: never) => readonly string[]): Column => ({
  name,
  type: 'string',
  of: (_, entity) => of(entity as never).join(' | ') || null,
});

/** The columns with which every table can be joined and partitioned. */
const KEYS: readonly Column[] = [
  article('article_id', 'id'),
  article('path', 'source.path'),
  article('item', 'source.item'),
  article('published', 'published.value'),
];

const WHY: readonly Column[] = [field('rule'), field('certainty')];
const AT: readonly Column[] = [
  field('field', 'string', 'at.field'),
  field('start', 'integer', 'at.start'),
  field('end', 'integer', 'at.end'),
  field('line', 'integer', 'at.line'),
];

/** Entities with mentions: how many, and where the first stands. */
const MENTIONS: readonly Column[] = [
  { name: 'mentions', type: 'integer', of: (_, entity) => entity.mentions.length },
  field('field', 'string', 'mentions.0.at.field'),
  field('start', 'integer', 'mentions.0.at.start'),
  field('end', 'integer', 'mentions.0.at.end'),
  field('line', 'integer', 'mentions.0.at.line'),
];

const table = (name: keyof ArticleRecord, columns: readonly Column[]): TableShape => ({
  name,
  columns: [...KEYS, ...columns],
  rows: (record) => record[name] as readonly unknown[],
});

/** One table of articles and one of each kind of entity. */
export const TABLES: readonly TableShape[] = [
  {
    name: 'articles',
    columns: [
      ...KEYS,
      article('published_basis', 'published.basis'),
      article('published_confidence', 'published.confidence'),
      field('modified'),
      field('distributed'),
      field('embargo'),
      field('kind'),
      field('title'),
      joined('subtitles', ({ subtitles }: ArticleRecord) => subtitles),
      joined('byline', ({ byline }: ArticleRecord) => byline.map(({ name }) => name)),
      field('outlet', 'string', 'outlet.name'),
      { name: 'issuer', type: 'string', of: ({ issuer }) => issuer?.canonical ?? issuer?.name ?? null },
      field('url', 'string', 'source.url'),
      field('format', 'string', 'source.format'),
      field('body'),
      { name: 'findings', type: 'integer', of: ({ findings }) => findings.length },
      { name: 'warnings', type: 'integer', of: ({ warnings }) => warnings.length },
      field('cluster_id', 'string', 'cluster.id'),
      field('cluster_size', 'integer', 'cluster.size'),
      field('cluster_similarity', 'double', 'cluster.similarity'),
      field('cluster_original', 'string', 'cluster.original'),
    ],
    rows: (record) => [record],
  },
  table('dates', [
    field('text'),
    field('value'),
    field('type'),
    field('grain'),
    field('role'),
    field('approx', 'boolean'),
    field('basis'),
    ...WHY,
    ...AT,
  ]),
  table('money', [
    field('text'),
    field('amount', 'double'),
    field('currency'),
    field('amount_min', 'double'),
    field('amount_max', 'double'),
    field('approx', 'boolean'),
    field('bound'),
    field('kind'),
    field('program'),
    ...WHY,
    ...AT,
  ]),
  table('quantities', [
    field('text'),
    field('value', 'double'),
    field('unit'),
    field('approx', 'boolean'),
    field('bound'),
    ...WHY,
    ...AT,
  ]),
  table('officials', [
    field('name'),
    field('title'),
    field('organization', 'string', 'organization.name'),
    field('organization_canonical', 'string', 'organization.canonical'),
    field('kind'),
    ...WHY,
    ...MENTIONS,
  ]),
  table('organizations', [field('name'), field('canonical'), field('kind'), ...WHY, ...MENTIONS]),
  table('zones', [
    field('name'),
    field('canonical'),
    field('type'),
    field('region'),
    field('round', 'integer'),
    ...WHY,
    ...MENTIONS,
  ]),
  table('programs', [
    field('name'),
    field('budget', 'double', 'budget.amount'),
    field('currency', 'string', 'budget.currency'),
    field('period', 'string', 'period.value'),
    ...WHY,
    ...MENTIONS,
  ]),
  table('places', [field('name'), field('canonical'), field('region'), ...WHY, ...MENTIONS]),
  table('laws', [
    field('name'),
    joined('articles', ({ articles }: { articles: readonly string[] }) => articles),
    ...WHY,
    ...MENTIONS,
  ]),
  table('quotes', [
    field('text'),
    field('speaker', 'string', 'speaker.name'),
    field('speaker_label', 'string', 'speaker.label'),
    field('cue'),
    ...WHY,
    ...AT,
  ]),
  table('findings', [field('code'), field('severity'), field('message'), field('rule'), ...AT]),
];
