import type { Contact } from '../../model/generated/record.ts';
import type { IssuerClue } from './issuer-choice.ts';
import type { PressLine } from './line.ts';
import { isOffice } from './office.ts';
import { headOfLead } from './prose.ts';
import type { PressWords } from './words.ts';

/** How many paragraphs the body's own introduction may come behind. */
const OPENING = 4;

/** `이 자료는 ○○의 보도자료를 전재하여 제공함을 알려드립니다`, `뉴스 제공 ○○`, `[자료제공 : ○○]`, `출처: ○○ 보도자료(2024. 12. 9.)`. */
export function issuersOnPage(lines: readonly PressLine[]): IssuerClue[] {
  return lines.flatMap(({ plain }) => {
    const match =
      /이 자료는 (.{2,30}?)의 (?:보도)?(?:보도|참고|설명|해명)?자료를 전재/.exec(plain) ??
      /^뉴스 ?제공:? ?(.{2,30})$/.exec(plain) ??
      /[[(]자료 ?(?:제공|출처) ?: ?([^(\])]{2,30}?) ?[(\])]/.exec(plain.slice(-80)) ??
      /^[^가-힣]{0,3}(?:출처|자료) ?: ?([가-힣·]{2,20}) 보도자료/.exec(plain.slice(0, 60)) ??
      /이 보도자료는 (.{2,30}?)가\(이\) 작성해/.exec(plain);
    return match ? [{ name: match[1]!.trim(), from: 'page' }] : [];
  });
}

/** The bodies with which the text begins: `산업통상부(장관 …)는`, `국세청은`. */
export function issuersOfText(paragraphs: readonly string[], words: PressWords): IssuerClue[] {
  const headed = paragraphs.slice(0, OPENING).flatMap((text) => headOfLead(withoutBullet(text)) ?? []);
  if (headed.length > 0) return [{ name: headed[0]!, from: 'lead' }];
  const spoken = paragraphs.slice(0, OPENING).flatMap((text) => SPEAKER.exec(text)?.groups?.body ?? []);
  if (spoken.length > 0) return [{ name: spoken[0]!, from: 'lead' }];
  const text = withoutBullet(paragraphs[0] ?? '').slice(0, 80);
  const subject = /^([가-힣A-Za-z·& ]{2,40}?) ?(?:\(|(?:은|는|이|가|와|과) )/.exec(text)?.[1]?.trim();
  if (subject === undefined) return [];
  const parts = subject.split(' ');
  const last = parts.at(-1)!;
  if (!isOffice(last, words)) return [];
  return [{ name: parts.length <= 2 ? subject : last, from: 'opening' }];
}

// 안녕하십니까. 환경부 물관리정책실장 ○○○입니다.
const SPEAKER =
  /^(?:안녕하(?:십니까|세요)[., ]*)?(?<body>[가-힣]{2,14}) [가-힣·]{2,14} [가-힣]{2,4}(?:입니다|이라고 합니다)/;

const withoutBullet = (text: string): string => text.replace(/^[□■○ㅇ◦❍◯o*\s-]+/, '');

/** The bodies whose offices are to be asked: 금융위원회 of `금융위원회 서민금융과`. */
export const issuersOfContacts = (contacts: readonly Contact[]): IssuerClue[] =>
  [...new Set(contacts.map(({ department }) => department ?? ''))].flatMap((department) => {
    const [body, ...rest] = department.split(' ');
    return body && rest.length > 0 ? [{ name: body, from: 'contact' }] : [];
  });

const ADDRESS = /(?:www\.|https?:\/\/(?:www\.)?|@)(?<host>[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,20}){1,3})/g;
/** Who writes to a ministry of a portal that all of them use. */
const LONGEST = 200;

/** The bodies whose sites and mail boxes short lines name: `www.forest.go.kr`. */
export function issuersOfAddresses(lines: readonly PressLine[], words: PressWords): IssuerClue[] {
  const names = new Set<string>();
  for (const { plain } of lines) {
    if (plain.length > LONGEST || !plain.includes('.')) continue;
    for (const { groups } of plain.matchAll(ADDRESS)) {
      const body = words.domains.get(groups!.host!);
      if (body) names.add(body);
    }
  }
  return [...names].map((name) => ({ name, from: 'address' }));
}
