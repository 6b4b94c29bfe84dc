import type { Check } from './finding.ts';

/** Words in quotation marks that somebody is said to have said, and nobody is named. */
export const unattributed: Check = {
  code: 'QUOTE_UNATTRIBUTED',
  severity: 'note',
  rule: 'check/unattributed',
  find: ({ entities }) =>
    entities.quotes
      .filter(
        ({ speaker, cue, at, text }) =>
          at.field === 'body' &&
          cue !== null &&
          !/보도|지적|제목|기사/.test(cue) &&
          text.length >= 20 &&
          !speaker?.name &&
          !speaker?.label,
      )
      .map(({ text, at }) => ({ values: { text: text.slice(0, 20) }, at })),
};
