import type { OrganizationEntity } from '../../model/generated/record.ts';
import type { Context } from '../kind.ts';
import type { OfficialMention } from './persons.ts';

/** How an article calls the body it speaks for. */
const SELF = /^(?:도|시|군|구|청|부|처|공사|공단|의회|시의회|도의회|군의회|구의회|교육청|도교육청|시교육청)$/;
const COURT = /법원(?: [가-힣]+지원)?$/;
const PROSECUTION = /검찰청(?: [가-힣]+지청)?$/;
/** Endings of bodies whose names a title's last syllables do not give. */
const FITS: Readonly<Record<string, RegExp>> = {
  사장: /공사$|공단$/,
  부사장: /공사$|공단$/,
  이사장: /공단$|재단$|진흥원$|이사회$|조합$/,
  회장: /[^의위원국]회$|회의소$|연맹$|그룹$/,
  행장: /은행$/,
  조합장: /농협$|수협$|축협$|조합$/,
  총장: /대학교$|대$/,
  서장: /(?:경찰서|소방서|세무서)$/,
  판사: COURT,
  부장판사: COURT,
  재판장: COURT,
  부장검사: PROSECUTION,
  부부장검사: PROSECUTION,
  차장검사: PROSECUTION,
  검사장: PROSECUTION,
};
/** Kinds of bodies that have departments of officials. */
const PUBLIC = /^(?:local_government|ministry|committee|constitutional|public_institution|education_office)/;
const COMPANY = /^(?:company|startup)/;
const COMPANY_TITLES = /(?:대표|대표이사|CEO|최고[가-힣]*책임자|최고경영자|사장|전무|상무|C[A-Z]O)$/;

interface Candidate {
  readonly name: string;
  readonly kind: string;
  readonly weight: number;
}

interface Topic extends Candidate {
  readonly start: number;
}

type Fits = (candidate: Candidate) => boolean;

const weightOf = ({ mentions }: OrganizationEntity): number => {
  let weight = 0;
  for (const { text, at } of mentions)
    weight += (SELF.test(text) ? 3 : 1) + (at.field === 'title' ? 2 : at.field.startsWith('subtitles') ? 1 : 0);
  return weight;
};

/** How far before a person the topic of a paragraph is looked for. */
const REACH = 500;
/** A particle that makes a name the topic. */
const TOPIC = /^[은는이가도]$/;

/** The article's bodies, for titles that stand without one. */
export class OwnBodies {
  readonly #issuer: string | undefined;
  /** The most named first. */
  readonly #candidates: readonly Candidate[];
  /** The places that it names, as governments, the most named first. */
  readonly #places: readonly Candidate[];
  readonly #topics = new Map<string, Topic[]>();
  readonly #found = new Map<string, string | undefined>();

  constructor({ article, resolved }: Context) {
    this.#issuer = article.head.issuer?.canonical ?? article.head.issuer?.name;
    const candidates: Candidate[] = [];
    const fields = new Map(article.fields.map((field) => [field.name, field]));
    for (const organization of resolved.organizations ?? []) {
      const candidate = {
        name: organization.canonical ?? organization.name,
        kind: organization.kind ?? '',
        weight: weightOf(organization),
      };
      candidates.push(candidate);
      for (const { at } of organization.mentions) {
        if (!TOPIC.test(fields.get(at.field)?.text[at.end] ?? '')) continue;
        const topics = this.#topics.get(at.field);
        const topic = { ...candidate, start: at.start };
        if (topics) topics.push(topic);
        else this.#topics.set(at.field, [topic]);
      }
    }
    for (const topics of this.#topics.values()) topics.sort((a, b) => a.start - b.start);
    this.#candidates = candidates.sort((a, b) => b.weight - a.weight);
    this.#places = (resolved.places ?? [])
      .flatMap(({ canonical, mentions }) =>
        canonical ? [{ name: governmentOf(canonical), kind: 'place', weight: mentions.length }] : [],
      )
      .sort((a, b) => b.weight - a.weight);
  }

  /**
   * The body that such a title belongs to: one of the kind that it heads (`heads`: 도, 의회; `council`: a 의회 that the article names itself), else one whose name ends as the title begins
   * (원장: …원), else for officials the article's own government. Of several, the topic of the paragraph in which the person is first named
   * (`near`), else the one that the article names most. Undefined where it names none.
   */
  of(heads: string | null, title: string | null, near?: OfficialMention): string | undefined {
    const find = (key: string, fits: Fits): string | undefined =>
      (near && this.#topicBefore(near, fits)) ?? this.#most(key, fits);
    if (heads === 'council') return this.#most(heads, ({ name }) => name.endsWith('의회'));
    if (heads !== null) {
      const headed = find(heads, ({ name }) => name.endsWith(heads)) ?? this.#place(heads);
      if (headed !== undefined || !OF_GOVERNMENTS.has(heads)) return headed;
      const government =
        heads === '의회'
          ? (find('government', ({ kind }) => kind === 'local_government') ?? this.#places[0]?.name)
          : this.#place('도');
      return government && `${government}${heads}`;
    }
    if (title === null) return find('public', ({ kind }) => PUBLIC.test(kind));
    if (COMPANY_TITLES.test(title)) {
      const company = find('company', ({ kind }) => COMPANY.test(kind));
      if (company !== undefined) return company;
    }
    const ending = FITS[title] ?? (title.length > 2 || /^[원관단소]장$/.test(title) ? endingOf(title) : undefined);
    return ending && find(`title ${title}`, ({ name }) => ending.test(name));
  }

  /** The place that the article names most, as a government of that kind: 춘천 for a 시장. */
  #place(heads: string): string | undefined {
    return this.#places.find(({ name }) => name.endsWith(heads))?.name;
  }

  /** The one that the article names most; a release's own before all others. */
  #most(key: string, fits: Fits): string | undefined {
    if (!this.#found.has(key)) {
      const fitting = this.#candidates.filter(fits);
      this.#found.set(key, (fitting.find(({ name }) => name === this.#issuer) ?? fitting[0])?.name);
    }
    return this.#found.get(key);
  }

  #topicBefore({ field, span }: OfficialMention, fits: Fits): string | undefined {
    const topics = this.#topics.get(field.name) ?? [];
    const before = field.text.slice(Math.max(0, span.start - REACH), span.start);
    const from = span.start - before.length + before.lastIndexOf('\n') + 1;
    let low = 0;
    let high = topics.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topics[middle]!.start < span.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && topics[i]!.start >= from; i--) if (fits(topics[i]!)) return topics[i]!.name;
    return undefined;
  }
}

/** Bodies that go by the name of their government. */
const OF_GOVERNMENTS = new Set(['의회', '교육청']);

/** 춘천시 of 강원특별자치도 춘천시; a 구 with what it is in. */
function governmentOf(canonical: string): string {
  const parts = canonical.split(' ');
  return parts.slice(parts.at(-1)!.endsWith('구') ? -2 : -1).join(' ');
}

/** 국립환경과학원 for 원장, 강원테크노파크 none. */
const endingOf = (title: string): RegExp | undefined =>
  title.endsWith('장') && /^[가-힣]{2,5}$/.test(title) ? new RegExp(`${title.slice(0, -1)}$`) : undefined;
