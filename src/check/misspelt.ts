import type { Check } from './finding.ts';

/** An institution by a name that it never had, one or two letters off: 중수벤처기업부. */
export const misspelt: Check = {
  code: 'NAME_MISSPELT',
  severity: 'warning',
  rule: 'check/misspelt',
  find: ({ entities }) =>
    entities.organizations
      .filter(({ rule, canonical }) => rule === 'organization/misspelt' && canonical !== null)
      .map(({ name, canonical, mentions }) => ({ values: { name, right: canonical! }, at: mentions[0]?.at ?? null })),
};
