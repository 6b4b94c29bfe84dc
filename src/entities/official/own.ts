import type { OrganizationEntity } from '../../model/generated/record.ts';
import type { Context } from '../kind.ts';

/** How an article calls the body it speaks for. */
const SELF = /^(?:도|시|군|구|청|부|처|공사|공단|의회|시의회|도의회|군의회|구의회|교육청|도교육청|시교육청)$/;
/** The names of bodies that a title heads, by their endings. */
const FITS: Readonly<Record<string, RegExp>> = {
  도: /도$/,
  시: /시$/,
  군: /군$/,
  구: /구$/,
  부: /부$/,
  청: /청$/,
  처: /처$/,
  위원회: /위원회$/,
  의회: /의회$/,
  교육청: /교육청$/,
  교육지원청: /교육지원청$/,
  대학교: /대학교$/,
  국회: /국회$/,
};
/** Kinds of bodies that have departments of officials. */
const PUBLIC = /^(?:local_government|ministry|committee|constitutional|public_institution|council|education|agency)/;

const weightOf = ({ mentions }: OrganizationEntity): number => {
  let weight = 0;
  for (const { text, at } of mentions)
    weight += (SELF.test(text) ? 3 : 1) + (at.field === 'title' ? 2 : at.field.startsWith('subtitles') ? 1 : 0);
  return weight;
};

/** The body of the article that such a title belongs to, as the one it names most; undefined where it names none. */
export function ownBody({ article, resolved }: Context, heads: string | null): string | undefined {
  const fits = heads === null ? undefined : FITS[heads];
  const issuer = article.head.issuer?.canonical ?? article.head.issuer?.name;
  if (issuer && (fits ? fits.test(issuer) : heads === null)) return issuer;
  let best: OrganizationEntity | undefined;
  for (const organization of resolved.organizations ?? []) {
    const name = organization.canonical ?? organization.name;
    if (fits ? !fits.test(name) : heads !== null || !PUBLIC.test(organization.kind ?? '')) continue;
    if (!best || weightOf(organization) > weightOf(best)) best = organization;
  }
  return best ? (best.canonical ?? best.name) : undefined;
}
