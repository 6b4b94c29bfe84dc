import { nearMiss, organizationOn } from '../data/organizations.ts';
import type { Check, Checked } from './finding.ts';

/** An institution by a name that it never had, one or two letters off: 중수벤처기업부. */
export const misspelt: Check = {
  code: 'NAME_MISSPELT',
  severity: 'warning',
  rule: 'check/misspelt',
  find: (checked) =>
    checked.entities.organizations.flatMap(({ canonical, mentions }) => {
      const slip = mentions.find(({ text }) => canonical !== null && rightName(text, checked) === canonical);
      return slip ? [{ values: { name: slip.text, right: canonical! }, at: slip.at }] : [];
    }),
};

/** The name that a text misspells; undefined for one that is a name. */
function rightName(text: string, { lexicon, dateline }: Checked): string | undefined {
  if (organizationOn(lexicon, text, dateline.anchor?.first ?? null)) return undefined;
  const name = nearMiss(lexicon, text);
  return name && organizationOn(lexicon, name, dateline.anchor?.first ?? null)?.canonical;
}
