import type { Lexicon } from '../../data/lexicon.ts';
import { nearMiss } from '../../data/organizations.ts';
import type { Field } from '../../model/article.ts';
import { announcedCompany, type CalledCompany, companyBeforeMark, markedCompany, quotedCompany } from './company.ts';
import type { Found } from './found.ts';
import { headAt } from './head.ts';
import { findNamed } from './named.ts';
import { shapedName } from './suffix.ts';
import { splits, wordAt } from './word.ts';

/** The body that the text alone names, at the start of a word or at ㈜. */
export function findUnlisted(lexicon: Lexicon, field: Field, at: number): Found | undefined {
  const text = field.folded.text;
  const marked = markedCompany(text, at);
  if (marked) return company(marked, 'company');
  const word = wordAt(text, at);
  if (word.length < 2) return undefined;
  const before = companyBeforeMark(text, at) ?? quotedCompany(text, at, word);
  if (before) return company(before, 'company');
  return (
    misspelt(lexicon, at, word) ??
    shaped(lexicon, text, at, word) ??
    headed(lexicon, text, at, word) ??
    announced(lexicon, field, at, word)
  );
}

const company = ({ start, end, name, certainty }: CalledCompany, rule: string): Found => ({
  start,
  end,
  rule: `organization/${rule}`,
  reading: { as: 'named', name, kind: 'company', certainty },
});

function misspelt(lexicon: Lexicon, at: number, word: string): Found | undefined {
  for (const [noun] of splits(word)) {
    const name = nearMiss(lexicon, noun);
    if (name === undefined) continue;
    return {
      start: at,
      end: at + noun.length,
      rule: 'organization/misspelt',
      reading: { as: 'misspelt', name, kind: null, certainty: 'stated' },
    };
  }
  return undefined;
}

/** What a committee of citizens is against or for stands before its name: 송전탑반대 장수군대책위. */
const CAUSE = /(?:^|[\s"'(/·,])([가-힣]{1,10}(?:반대|저지|철회|촉구)) $/;

function shaped(lexicon: Lexicon, text: string, at: number, word: string): Found | undefined {
  const name = shapedName(lexicon, text, at, word);
  if (!name) return undefined;
  const cause = /(?:대책위|대책위원회|연대)$/.test(name.noun)
    ? CAUSE.exec(text.slice(Math.max(0, at - 14), at))?.[1]
    : undefined;
  const start = cause === undefined ? at : at - cause.length - 1;
  const end = at + name.noun.length;
  return {
    start,
    end,
    rule: 'organization/shape',
    reading: { as: 'named', name: text.slice(start, end), kind: name.kind, certainty: 'stated' },
  };
}

/** The text names its head in brackets: 한빛메디온(대표 주은찬). */
function headed(lexicon: Lexicon, text: string, at: number, word: string): Found | undefined {
  const head = headAt(lexicon, text, at + word.length);
  if (!head || word.length < 2 || /^\d+$/.test(word)) return undefined;
  return {
    start: at,
    end: at + word.length,
    rule: 'organization/headed',
    reading: { as: 'named', name: word, kind: head.kind, certainty: 'stated' },
  };
}

function announced(lexicon: Lexicon, field: Field, at: number, word: string): Found | undefined {
  const called = announcedCompany(lexicon, field.folded.text, at, word);
  if (!called || findNamed(lexicon, field, called.start)) return undefined;
  return company(called, 'announced');
}
