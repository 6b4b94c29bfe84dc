import { placeOf } from '../model/article.ts';
import { type Check, type Found, searched } from './finding.ts';

/** A question mark between two syllables, where a middle dot was lost: `문화?관광?체육`. After an ending that asks, it is a question. */
const LOST_DOT = /[가-힣A-Za-z0-9](?<![까나냐니가요지죠래데대라고자며면])\?[가-힣A-Za-z]/g;

/** An entity that was never decoded: `R&amp;D`, `가&nbsp;나`. */
const ENTITY = /&(?:amp|nbsp|lt|gt|quot|apos|middot|hellip|ldquo|rdquo|lsquo|rsquo|#\d{2,5}|#x[\da-fA-F]{2,4});/;

/** Text that lost characters on its way: question marks for middle dots (twice at least), replacement characters, entities left as they are. */
export const damaged: Check = {
  code: 'TEXT_DAMAGED',
  severity: 'warning',
  rule: 'check/damaged',
  find: ({ article }) => {
    const found: Found[] = [];
    for (const field of searched(article)) {
      for (const { index } of field.text.matchAll(LOST_DOT))
        found.push({
          values: { text: around(field.text, index + 1) },
          at: placeOf(field, { start: index + 1, end: index + 2 }),
        });
      const entity = ENTITY.exec(field.text);
      if (entity)
        return [
          {
            values: { text: around(field.text, entity.index) },
            at: placeOf(field, { start: entity.index, end: entity.index + entity[0].length }),
          },
        ];
      const lost = field.text.indexOf('\ufffd');
      if (lost >= 0)
        return [{ values: { text: around(field.text, lost) }, at: placeOf(field, { start: lost, end: lost + 1 }) }];
    }
    return found.length >= 2 ? [found[0]!] : [];
  },
};

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 8), at + 8).replace(/\s+/g, ' ');
