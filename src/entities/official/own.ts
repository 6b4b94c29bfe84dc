import type { OrganizationEntity } from '../../model/generated/record.ts';
import type { Context } from '../kind.ts';

/** How an article calls the body it speaks for. */
const SELF = /^(?:도|시|군|구|청|부|처|공사|공단|의회|시의회|도의회|군의회|구의회|교육청|도교육청|시교육청)$/;
/** Endings of bodies whose names a title's last syllables do not give. */
const FITS: Readonly<Record<string, RegExp>> = {
  사장: /공사$|공단$/,
  부사장: /공사$|공단$/,
  이사장: /공단$|재단$|진흥원$|이사회$|조합$/,
  회장: /[^의위]회$|회의소$|연맹$|그룹$/,
  행장: /은행$/,
  조합장: /농협$|수협$|축협$|조합$/,
  총장: /대학교$|대$/,
};
/** Kinds of bodies that have departments of officials. */
const PUBLIC = /^(?:local_government|ministry|committee|constitutional|public_institution|education_office)/;
const COMPANY = /^(?:company|startup)/;
const COMPANY_TITLES = /(?:대표|대표이사|CEO|최고[가-힣]*책임자|최고경영자|사장|전무|상무|C[A-Z]O)$/;

type Fits = (organization: OrganizationEntity) => boolean;
const nameOf = ({ canonical, name }: OrganizationEntity): string => canonical ?? name;

const weightOf = ({ mentions }: OrganizationEntity): number => {
  let weight = 0;
  for (const { text, at } of mentions)
    weight += (SELF.test(text) ? 3 : 1) + (at.field === 'title' ? 2 : at.field.startsWith('subtitles') ? 1 : 0);
  return weight;
};

/** Of the article's bodies that fit, the one that it names most; a release's own before all others. */
function heaviest({ article, resolved }: Context, fits: Fits): string | undefined {
  const issuer = article.head.issuer?.canonical ?? article.head.issuer?.name;
  let best: OrganizationEntity | undefined;
  for (const organization of resolved.organizations ?? []) {
    if (!fits(organization)) continue;
    if (nameOf(organization) === issuer) return issuer;
    if (!best || weightOf(organization) > weightOf(best)) best = organization;
  }
  return best && nameOf(best);
}

/**
 * The body of the article that such a title belongs to: one of the kind that it heads (`heads`: 도, 의회), else one whose name ends as the
 * title begins (원장: …원), else for officials the article's own government. Undefined where it names none.
 */
export function ownBody(context: Context, heads: string | null, title: string | null): string | undefined {
  if (heads !== null) {
    const headed = heaviest(context, (organization) => nameOf(organization).endsWith(heads));
    if (headed !== undefined || heads !== '의회') return headed;
    const government = heaviest(context, ({ kind }) => kind === 'local_government');
    return government && `${government}의회`;
  }
  if (title === null) return heaviest(context, ({ kind }) => PUBLIC.test(kind ?? ''));
  if (COMPANY_TITLES.test(title)) {
    const company = heaviest(context, ({ kind }) => COMPANY.test(kind ?? ''));
    if (company !== undefined) return company;
  }
  const ending = FITS[title] ?? (title.length > 2 || /^[원관단소]장$/.test(title) ? endingOf(title) : undefined);
  return ending && heaviest(context, (organization) => ending.test(nameOf(organization)));
}

/** 국립환경과학원 for 원장, 강원테크노파크 none. */
const endingOf = (title: string): RegExp | undefined =>
  title.endsWith('장') && /^[가-힣]{2,5}$/.test(title) ? new RegExp(`${title.slice(0, -1)}$`) : undefined;
