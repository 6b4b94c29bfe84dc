import { Problem } from '../../model/problem.ts';
import type { FieldFinder, Json } from './fields.ts';

/** An object of a dump: its key in the input, and the object or why there is none. */
export type Found =
  | { readonly key: string; readonly object: Json }
  | { readonly key: string; readonly problem: Problem };

/**
 * The articles of a JSON text, whatever holds them: one object, a list, lists in objects, lines, or objects one after another. `before`:
 * how many lines, or articles, of the input came before this text.
 */
export function* objectsOf(text: string, isLines: boolean, finder: FieldFinder, before = 0): Generator<Found> {
  if (isLines) return yield* lines(text, before);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const first = text.slice(0, Math.max(0, text.indexOf('\n'))).trim();
    if (first !== '' && isJson(first)) return yield* lines(text);
    return yield* balanced(text, String((error as Error).message), before);
  }
  let count = before;
  for (const object of articlesIn(value, finder, 0)) yield { key: String(++count), object };
}

function* lines(text: string, before = 0): Generator<Found> {
  let number = before;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    number++;
    if (line === '') continue;
    const key = String(number);
    try {
      const object = JSON.parse(line);
      if (typeof object === 'object' && object !== null && !Array.isArray(object)) yield { key, object };
      else yield { key, problem: damaged('not an object') };
    } catch (error) {
      yield { key, problem: damaged(String((error as Error).message)) };
    }
  }
}

/** The objects of a list that was cut, or that stand one after another; what is left over is a problem of its own. */
function* balanced(text: string, reason: string, before: number): Generator<Found> {
  let count = before;
  let at = text.search(/[{]/);
  if (at < 0) throw damaged(reason);
  while (at >= 0) {
    const end = endOfObject(text, at);
    const key = String(++count);
    if (end < 0) {
      if (count === 1) throw damaged(reason);
      yield { key, problem: damaged('truncated') };
      return;
    }
    try {
      yield { key, object: JSON.parse(text.slice(at, end)) };
    } catch (error) {
      yield { key, problem: damaged(String((error as Error).message)) };
    }
    at = text.indexOf('{', end);
  }
}

/** Past the brace that closes the one at `start`; braces in strings do not count. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  const marks = /["{}]/g;
  marks.lastIndex = start;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    if (match[0] === '"') {
      const end = endOfString(text, match.index + 1);
      if (end < 0) return -1;
      marks.lastIndex = end;
    } else if (match[0] === '{') depth++;
    else if (--depth === 0) return match.index + 1;
  }
  return -1;
}

function endOfString(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i + 1;
  }
  return -1;
}

/** Objects with a text of their own, in lists and objects at most four deep. */
function* articlesIn(value: unknown, finder: FieldFinder, depth: number): Generator<Json> {
  if (typeof value !== 'object' || value === null || depth > 4) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* articlesIn(item, finder, depth + 1);
    return;
  }
  const object = value as Json;
  if (finder.holdsArticle(object)) yield object;
  else for (const item of Object.values(object)) yield* articlesIn(item, finder, depth + 1);
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

const damaged = (reason: string): Problem =>
  new Problem('INPUT_DAMAGED', { what: 'JSON', reason: reason.slice(0, 120) });
