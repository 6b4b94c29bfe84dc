import { messageText } from '../../src/data/messages.ts';
import { extract } from '../../src/extract.ts';
import { setup } from '../support/extract.ts';
import { readAll } from '../support/inputs.ts';
import { broken } from '../support/invariants.ts';

/** Milliseconds that any input may take, and each of its kilobytes; many times what a quiet machine needs. */
const BASE = 2000;
const PER_KB = 50;

interface Result {
  readonly records: string[];
  readonly wrong: string[];
}

/**
 * What is wrong with how an input is read; undefined where all is well: only Problems with a text of their own, sound records, the same
 * ones twice, in a time that its size allows.
 */
export async function faultOf(bytes: Buffer, name: string, isTwice = true): Promise<string | undefined> {
  try {
    const allowed = BASE + (PER_KB * bytes.length) / 1024;
    const before = performance.now();
    const first = await resultOf(bytes, name);
    const took = performance.now() - before;
    if (first.wrong.length > 0) return first.wrong[0];
    if (!isTwice && took <= allowed) return undefined;
    const again = await resultOf(bytes, name);
    if (JSON.stringify(first.records) !== JSON.stringify(again.records)) return 'not the same twice';
    // a machine that was busy is not held against the input
    if (took > allowed && performance.now() - before - took > allowed) return `slow: ${Math.round(took)} ms`;
    return undefined;
  } catch (error) {
    const { name: kind, message, stack = '' } = error as Error;
    return `${kind}: ${message} ${/at .*?src\/[^\n]*/.exec(stack)?.[0] ?? ''}`;
  }
}

async function resultOf(bytes: Buffer, name: string): Promise<Result> {
  const { sources, problems } = await readAll(bytes, name);
  const wrong: string[] = [];
  const records: string[] = [...problems];
  if (sources.length + problems.length === 0 && bytes.length > 0) wrong.push('neither a document nor a problem');
  for (const problem of problems) {
    const code = problem.replace(/^.*: /s, '');
    if (messageText(code, 'ko') === code || code === 'INPUT_FAILED') wrong.push(`a problem without a text: ${code}`);
  }
  for (const source of sources) {
    const record = extract(source, setup);
    wrong.push(...broken(record, source));
    records.push(JSON.stringify(record));
  }
  return { records, wrong };
}

/** What two faults of one kind have in common: their words without the values. */
export const kindOf = (fault: string): string => fault.replace(/"(?:[^"\\]|\\.)*"|\{.*\}|\d+/gs, '#').slice(0, 60);
