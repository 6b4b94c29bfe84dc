import type { Check } from './finding.ts';

/** A feed that has an item twice: the same guid, or the same title and text under another. */
export const itemDuplicate: Check = {
  code: 'ITEM_DUPLICATE',
  severity: 'warning',
  rule: 'check/item-duplicate',
  find: ({ source: { feed } }) =>
    feed && feed.duplicateOf !== null ? [{ values: { item: feed.duplicateOf }, at: null }] : [],
};
