import type { Lexicon } from '../../data/lexicon.ts';
import type { Span } from '../../text/span.ts';
import type { Speaker } from './speaker.ts';
import { speechWordsOf } from './words.ts';

/** A cue that ends a note of what a paper wrote: `고 보도`, `고 지적`. */
const NOTED = /(?:보도|지적|주장|비판|언급|제기)(?:함|했음)?$/;
const REPORTED = /보도/;
/** A word that may name a paper, with what shows that it does something. */
const NAME = /(?<![가-힣A-Za-z])([가-힣A-Za-z]{2,12}?)(?:은|는|이|가|의|에서|\(|,|(?= (?:등|보도|기사|\d)))/g;
/** How far before the words the paper is looked for. */
const REACH = 1200;

/** The paper whose report an explanatory release goes through: `나래일보가 … 보도한 …`, and below it `“…”고 지적`. */
export function outletBefore(lexicon: Lexicon, text: string, before: Span, cue: string | null): Speaker | null {
  if (cue === null || !(NOTED.test(cue) || REPORTED.test(cue))) return null;
  const lead = text.slice(Math.max(0, before.start - REACH), before.end);
  const names = outletsOf(lexicon);
  const { outletEnding } = speechWordsOf(lexicon);
  let last: string | null = null;
  for (const [, word] of lead.matchAll(NAME)) {
    const name = word!;
    if (names.has(name) || (name.length > 3 && outletEnding.some((ending) => name.endsWith(ending)))) last = name;
  }
  return last === null ? null : { name: null, label: last };
}

const outletsOf = (lexicon: Lexicon): ReadonlySet<string> =>
  lexicon.derived('quote/outlets', ({ outlets }) => new Set(outlets.map(({ name }) => name)));
