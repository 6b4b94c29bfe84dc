import type { Lexicon } from '../../data/lexicon.ts';
import { nextWord, wordAt } from '../../korean/word.ts';
import type { Field } from '../../model/article.ts';
import type { Sense } from './found.ts';
import { headAt } from './head.ts';
import { nameIndex } from './names.ts';

/** Particles after which 춘천시 acts, gives or gets. */
const BODY_PARTICLES = new Set(
  '은 는 이 가 도 만 처럼 보다 조차 마저 에게 에게서 로부터 으로부터 이며 이고 이라며'.split(' '),
);
const WITH = new Set(['와', '과', '랑', '이랑', '하고']);
/** How far the verb of the clause after 에 is looked for. */
const CLAUSE = 40;

interface Cues {
  readonly after: readonly { readonly cue: string; readonly sense: 'body' | 'place' }[];
  readonly verbs: readonly string[];
  readonly doers: readonly string[];
}

const cuesOf = (lexicon: Lexicon): Cues =>
  lexicon.derived('organizations/government-cues', (tables) => {
    const rows = tables['government-cues'];
    return {
      after: rows.filter(({ where }) => where === 'after'),
      verbs: rows.filter(({ where }) => where === 'verb').map(({ cue }) => cue),
      doers: rows.filter(({ where }) => where === 'doer').map(({ cue }) => cue),
    };
  });

/** Words for the people and things of a body. */
export const bodyCues = (lexicon: Lexicon): readonly string[] =>
  lexicon.derived('organizations/body-cues', (tables) =>
    tables['government-cues'].filter(({ sense, where }) => sense === 'body' && where === 'after').map(({ cue }) => cue),
  );

/** Offices of a government, by their last syllables: 수산과, 대변인실, 기획조정관. */
const OFFICE = /^[가-힣]{2,14}(?:과|국|실|담당관|정책관|기획관|조정관|본부|사업소|국장|과장|실장|팀장|담당)$/;
const NO_OFFICE = /^(?:전국|외국|각국|결과|효과|성과|대학과|교실|현실|사실)/;

/** Whether a name like 춘천시 is the government or the place, by its particle and what stands around it. */
export function senseOf(lexicon: Lexicon, field: Field, start: number, end: number, particle: string): Sense {
  const text = field.folded.text;
  const after = end + particle.length;
  if (BODY_PARTICLES.has(particle)) return particle === '도' && text[start - 1] === '·' ? 'place' : 'body';
  const next = nextWord(text, after);
  if (WITH.has(particle)) return namesGovernment(lexicon, text, after + 1) ? 'next' : 'body';
  const { after: cues, verbs, doers } = cuesOf(lexicon);
  const cue = next === '' ? undefined : cues.find(({ cue }) => next.startsWith(cue));
  if (particle === '에' || particle === '에도' || particle === '에는' || particle === '엔') {
    const clause = /^[^.?!"\n]*/.exec(text.slice(after, after + CLAUSE))?.[0] ?? '';
    return verbs.some((verb) => clause.includes(verb)) ? 'body' : 'place';
  }
  if (particle === '의') return cue?.sense === 'body' || verbs.some((verb) => next.startsWith(verb)) ? 'body' : 'place';
  if (particle === '을' || particle === '를') return /^(?:상대로|비롯|포함|대신|통해)/.test(next) ? 'body' : 'place';
  if (particle.startsWith('에서') || particle === '에선')
    return doers.some((verb) => next.startsWith(verb)) ? 'body' : 'place';
  if (particle !== '') return 'place';
  if (headAt(lexicon, text, end) || officialAt(text, end)) return 'body';
  if (next.length > 2 && OFFICE.test(next) && !NO_OFFICE.test(next)) return 'body';
  if (cue) return cue.sense;
  if (BESIDE_BODIES.test(text.slice(after, after + 14))) return 'body';
  if (next !== '' && next !== '및') return 'place';
  return senseByPunctuation(lexicon, field, start, end);
}

/** 강원도 등 지자체, 강원도 및 관계기관: it is one of several bodies. */
const BESIDE_BODIES =
  /^ (?:등|및) (?:\d+개 )?(?:지자체|지방자치단체|자치단체|관계 ?기관|유관 ?기관|기관|광역|관련 ?기관)/;

const OFFICIAL =
  / [가-힣]{2,4} (?:(?:부|경제부|행정부)?(?:시장|군수|구청장|지사|도지사)|국장|과장|실장|팀장|본부장|대변인|담당관|주무관)/y;

/** Whether one of its officials is named behind it: 춘천시 육동한 시장. */
function officialAt(text: string, end: number): boolean {
  OFFICIAL.lastIndex = end;
  return OFFICIAL.test(text);
}

/** A headline's subject stands before a comma: 원주시, …; a source behind a slash or an equals sign: 사진=원주시. */
function senseByPunctuation(lexicon: Lexicon, field: Field, start: number, end: number): Sense {
  const text = field.folded.text;
  const before = text.slice(Math.max(0, start - 2), start).trim();
  if (before.endsWith('=') || before.endsWith('/') || before.endsWith(':')) return 'body';
  const rest = /^ ?([,·/…"'‥&↔-]|\.\.|및)? ?/.exec(text.slice(end, end + 4))!;
  const mark = rest[1];
  if (mark !== undefined && '·,/및&↔-'.includes(mark)) {
    const at = end + rest[0].length;
    if (namesGovernment(lexicon, text, at)) return 'next';
    if (namesBody(lexicon, text, at)) return 'body';
  }
  const headline = field.name !== 'body' && !field.name.startsWith('captions');
  const opens = start === 0 || before.endsWith('…') || before.endsWith('/') || before.endsWith(']');
  return headline && opens && mark !== undefined && mark !== '·' ? 'body' : 'place';
}

const namesGovernment = (lexicon: Lexicon, text: string, at: number): boolean =>
  nameIndex(lexicon)
    .longestAt(text, at)
    ?.values.some(({ as }) => as === 'government' || as === 'head') ?? false;

function namesBody(lexicon: Lexicon, text: string, at: number): boolean {
  const name = nameIndex(lexicon).longestAt(text, at);
  return (
    (name?.values.some(({ as }) => as === 'listed') ?? false) && name!.end - at >= Math.min(2, wordAt(text, at).length)
  );
}
