import type { Lexicon } from '../../data/lexicon.ts';
import type { NameMatch } from '../../data/matcher.ts';
import { josaAt } from '../../korean/josa.ts';
import { isNameCode, splits, wordAt } from '../../korean/word.ts';
import type { Field } from '../../model/article.ts';
import type { OrganizationReading } from '../../model/reading/organization.ts';
import { foreignBehind } from './foreign.ts';
import type { Found } from './found.ts';
import { bodyCues, senseOf } from './government.ts';
import { unitBehind } from './military.ts';
import { branchIndex, LONG, longNameIndex, type Named, nameIndex } from './names.ts';

/** The body whose name the tables have, at the start of a word. */
export function findNamed(lexicon: Lexicon, field: Field, at: number): Found | undefined {
  const text = field.folded.text;
  const matches = nameIndex(lexicon).allAt(text, at);
  for (let i = matches.length - 1; i >= 0; i--) {
    const match = matches[i]!;
    const kinds = (as: Named['as']): boolean => match.values.some((value) => value.as === as);
    const found =
      (kinds('listed') || kinds('committee') ? listed(lexicon, text, at, match) : undefined) ??
      (kinds('head') ? branch(lexicon, text, at, match) : undefined) ??
      (kinds('government') ? government(lexicon, field, at, match.end) : undefined) ??
      (kinds('head') ? office(text, at, match.end) : undefined) ??
      (kinds('country') ? foreignBehind(lexicon, text, at, match.end) : undefined);
    if (found) return found;
  }
  return undefined;
}

const say = (start: number, end: number, rule: string, reading: Partial<OrganizationReading>, name: string): Found => ({
  start,
  end,
  rule: `organization/${rule}`,
  reading: { as: 'listed', name, kind: null, certainty: 'stated', ...reading },
});

/** An amount behind 한화: what another currency comes to in won. */
const IN_WON = /^(?:로|으로)? ?(?:약 ?)?\d/;

function listed(lexicon: Lexicon, text: string, at: number, { end, values }: NameMatch<Named>): Found | undefined {
  const particle = josaAt(text, end) ?? gluedAt(lexicon, text, end);
  if (particle === undefined) return undefined;
  if (particle === '' && isNameCode(text.charCodeAt(end))) return undefined;
  const name = text.slice(at, end);
  // (한화 약 1조725억원): won, not the company
  if (name === '한화' && IN_WON.test(text.slice(end, end + 8))) return undefined;
  // 중앙대로 is a road
  if (particle.startsWith('로') && name.endsWith('대')) return undefined;
  const committee = name === '국회' && particle === '' ? committeeBehind(text, end) : undefined;
  if (committee) return say(at, committee, 'committee', { as: 'named', kind: 'parliament' }, text.slice(at, committee));
  const unit = unitBehind(lexicon, text, end, name);
  if (unit) return say(at, unit, 'unit', { as: 'named', kind: 'military' }, text.slice(at, unit));
  const isCommittee = values.every(({ as }) => as === 'committee');
  if (isCommittee) return say(at, end, 'committee', { as: 'committee' }, name);
  return say(at, end, 'listed', {}, name.replace(/^국회 /, ''));
}

/** 관계자 in 국토부관계자: a word for people or things of a body, written together with it. */
const gluedAt = (lexicon: Lexicon, text: string, end: number): string | undefined =>
  bodyCues(lexicon).find((cue) => cue.length > 1 && text.startsWith(cue, end));

/** A long name that is written apart: 중소벤처 기업부. */
export function findApart(lexicon: Lexicon, text: string, at: number): Found | undefined {
  const match = longNameIndex(lexicon).longestAt(text, at);
  const name = match?.values[0];
  if (match === undefined || name === undefined || josaAt(text, match.end) === undefined) return undefined;
  const spaces = match.end - at - name.length;
  if (spaces > 2 || (josaAt(text, match.end) === '' && isNameCode(text.charCodeAt(match.end)))) return undefined;
  return say(at, match.end, 'listed', {}, name);
}

/** A long name at the end of a word that lost its space: 전개중소벤처기업부. `at` is the start of the word. */
export function findGlued(lexicon: Lexicon, text: string, at: number, end: number): Found | undefined {
  for (let start = at + 2; start <= end - LONG; start++) {
    const found = findApart(lexicon, text, start);
    if (found) return found;
  }
  return undefined;
}

/** The end of a committee's name behind its parliament or council: 교육위, 연금개혁특별위원회. */
function committeeBehind(text: string, end: number): number | undefined {
  if (text[end] !== ' ') return undefined;
  for (const [noun] of splits(wordAt(text, end + 1)))
    if (noun.length >= 3 && /(?:위|위원회|특위)$/.test(noun)) return end + 1 + noun.length;
  return undefined;
}

const SEAT = / [가-힣]{2,3}(?:지청|지원)(?=$|[^가-힣]|[은는이가을를의에과와도])/y;

/** The end of the seat of a court or prosecution behind its name: 강릉지청. */
function seatBehind(text: string, end: number, kind: string): number | undefined {
  if (kind !== 'court' && kind !== 'prosecution') return undefined;
  SEAT.lastIndex = end;
  return SEAT.test(text) ? SEAT.lastIndex : undefined;
}

/** The same of a council, by its full name only: 농수산위원회, but not 농수산위, which leaves the council as what is named. */
export function wholeCommitteeBehind(text: string, end: number): number | undefined {
  const stop = committeeBehind(text, end);
  return stop !== undefined && text.startsWith('위원회', stop - 3) ? stop : undefined;
}

/** Kinds of branches that may stand one space behind a short name: 경남 교육청, 춘천 경찰서. */
const APART = new Set(['education_office', 'police', 'fire', 'court', 'prosecution']);

/** 전남교육청, 경남도의회, 춘천경찰서; also `강원특별자치도 교육청`. */
function branch(lexicon: Lexicon, text: string, at: number, { end, values }: NameMatch<Named>): Found | undefined {
  const full = /[도시군구]/.test(text[end - 1]!) && end - at > 2;
  const behind = text[end] === ' ' ? end + 1 : end;
  const tails = branchIndex(lexicon).allAt(text, behind);
  for (let i = tails.length - 1; i >= 0; i--) {
    const tail = tails[i]!;
    if (josaAt(text, tail.end) === undefined || /[A-Za-z0-9]/.test(text[tail.end] ?? ' ')) continue;
    const row = tail.values.find(({ of }) => values.some((value) => value.as === 'head' && of.includes(value.of)));
    if (!row || (behind > end && !full && (!APART.has(row.kind) || row.tail.length < 3))) continue;
    const name = text.slice(at, end) + text.slice(behind, tail.end);
    // 전남도의회 농수산위원회, 춘천지검 강릉지청: the part, not the whole
    const stop = row.kind === 'council' ? wholeCommitteeBehind(text, tail.end) : seatBehind(text, tail.end, row.kind);
    if (stop === undefined) return say(at, tail.end, 'branch', { as: 'branch', kind: row.kind }, name);
    const kind = row.kind === 'council' ? 'committee' : row.kind;
    return say(at, stop, 'part', { as: 'branch', kind, part: text.slice(tail.end + 1, stop) }, name);
  }
  return undefined;
}

function government(lexicon: Lexicon, field: Field, at: number, end: number): Found | undefined {
  const text = field.folded.text;
  // 장성군청이 is 장성군
  const hall = text[end] === '청' && text[end - 1] !== '도' ? end + 1 : end;
  const particle = josaAt(text, hall);
  if (particle === undefined || (particle === '' && isNameCode(text.charCodeAt(hall)))) return undefined;
  const sense = senseOf(lexicon, field, at, hall, particle);
  const found = say(at, hall, 'government', { as: 'government', kind: 'local_government' }, text.slice(at, end));
  const within = regionBefore(lexicon, text, at);
  return {
    ...found,
    reading: within ? { ...found.reading, within } : found.reading,
    sense,
  };
}

/** 춘천시장, 강원지사: the body's head, not the body. */
function office(text: string, at: number, end: number): Found | undefined {
  const title = /^(?:시장|군수|구청장|청장|지사|도지사|시장)/.exec(text.slice(end, end + 3))?.[0];
  if (!title) return undefined;
  const level = title === '시장' || title === '군수' ? title[0]! : title === '구청장' ? '구' : '';
  const name = text.slice(at, end) + level;
  return say(at, end + title.length, 'office', { as: 'office', kind: 'local_government' }, name);
}

/** The 시·도 that ends one space before a name: 부산 in 부산 강서구. */
function regionBefore(lexicon: Lexicon, text: string, at: number): string | undefined {
  if (text[at - 1] !== ' ') return undefined;
  for (let start = at - 3; start >= Math.max(0, at - 9); start--) {
    if (start > 0 && isNameCode(text.charCodeAt(start - 1))) continue;
    const match = nameIndex(lexicon)
      .allAt(text, start)
      .find(
        ({ end, values }) => end === at - 1 && values.some((value) => value.as === 'head' && value.of === 'region'),
      );
    if (match) return text.slice(start, match.end);
  }
  return undefined;
}
