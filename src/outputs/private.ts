/** Korean phone numbers, with area code, mobile or 15xx, and e-mail addresses. Bounded, so that no text makes them slow. */
const PHONE =
  /(?<![\d-])(?:\+82[- .]?\d{1,2}|\(?0\d{1,2}\)?|15\d\d|16\d\d|18\d\d)[- .)]{1,2}(?:\d{3,4}[- .])?\d{4}(?![\d-])/g;
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g;

/** The record with every phone number and e-mail address hidden, in every text; masks are as long as what they hide, so places hold. */
export function withoutContacts<T>(value: T): T {
  return hide(value) as T;
}

function hide(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    if (key === 'id' || key === 'hash' || key === 'rules') return value;
    return value.replace(EMAIL, mask).replace(PHONE, mask);
  }
  if (Array.isArray(value)) return value.map((item) => hide(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === 'phone' || name === 'email' ? null : hide(item, name)]),
  );
}

const mask = (text: string): string => '*'.repeat(text.length);
