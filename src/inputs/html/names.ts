/** Lets names be told in a text without cutting them out of it. */
export class Names {
  readonly #names: (string | undefined)[] = new Array(SIZE).fill(undefined);

  /** Lower-case names of ASCII letters, digits and hyphens; of two that would share a place the first is known. */
  constructor(names: Iterable<string>) {
    for (const name of names) this.#names[placeOf(name, 0, name.length)] ??= name;
  }

  /** The known name that stands there in letters of either case; undefined for any other. */
  at(text: string, start: number, end: number): string | undefined {
    const name = this.#names[placeOf(text, start, end)];
    if (name === undefined || name.length !== end - start) return undefined;
    for (let i = 0; i < name.length; i++)
      if (lower(text.charCodeAt(start + i)) !== name.charCodeAt(i)) return undefined;
    return name;
  }
}

const SIZE = 1024;

const lower = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code);

function placeOf(text: string, start: number, end: number): number {
  let place = 0;
  for (let i = start; i < end; i++) place = (place * 31 + (text.charCodeAt(i) | 0x20)) & (SIZE - 1);
  return place;
}
