/** A moment as people write it: 2024-01-15T07:00+09:00 → 2024-01-15 07:00; other times than Korea's keep their offset. */
export const moment = (value: string): string => value.replace(/\+09:00$/, '').replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ');
