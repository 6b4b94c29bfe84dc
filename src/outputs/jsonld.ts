import type { ArticleRecord } from '../model/generated/record.ts';

/** The record as a schema.org NewsArticle: what search engines and archives read. Values that schema.org has no place for are left out. */
export function newsArticle(record: ArticleRecord): unknown {
  const { title, subtitles, published, modified, byline, outlet, issuer, body, source, captions } = record;
  const people = record.officials.filter(({ name }) => name !== null);
  return clean({
    '@context': 'https://schema.org',
    '@type': record.kind === 'press_release' ? 'Report' : 'NewsArticle',
    identifier: record.id,
    url: source.url,
    headline: title,
    alternativeHeadline: subtitles.length > 0 ? subtitles.join(' / ') : null,
    inLanguage: record.language,
    datePublished: /^\d{4}(?:-\d\d(?:-\d\d(?:T.*)?)?)?$/.test(published.value ?? '') ? published.value : null,
    dateModified: modified,
    author: byline.map(({ name, role }) => clean({ '@type': 'Person', name, jobTitle: role })),
    publisher: outlet
      ? clean({
          '@type': 'NewsMediaOrganization',
          name: outlet.name,
          url: outlet.domain ? `https://${outlet.domain}` : null,
        })
      : issuer
        ? { '@type': 'GovernmentOrganization', name: issuer.canonical ?? issuer.name }
        : null,
    articleBody: body,
    image: captions.map((caption) => ({ '@type': 'ImageObject', caption })),
    mentions: [
      ...people.map(({ name, title: jobTitle, organization }) =>
        clean({
          '@type': 'Person',
          name,
          jobTitle,
          worksFor: organization
            ? { '@type': 'Organization', name: organization.canonical ?? organization.name }
            : null,
        }),
      ),
      ...record.organizations.map(({ name, canonical }) => ({ '@type': 'Organization', name: canonical ?? name })),
      ...record.laws.map(({ name }) => ({ '@type': 'Legislation', name })),
    ],
    // how many copies there are and how close they are, schema.org has no words for
    isBasedOn:
      record.cluster && record.cluster.original !== record.id
        ? { '@type': 'CreativeWork', identifier: record.cluster.original }
        : null,
    contentLocation: record.places.map(({ name, canonical }) => ({ '@type': 'Place', name: canonical ?? name })),
  });
}

/** Without what is null or empty. */
const clean = (value: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== null && !(Array.isArray(item) && item.length === 0)),
  );
