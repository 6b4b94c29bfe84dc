import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { root } from './support/cli.ts';

/** The regular expressions that a source file writes out. Patterns that are put together while it runs are not among them. */
function literalsIn(file: string): RegExp[] {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'esnext' });
  const found: RegExp[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex) found.push(new RegExp(regex.pattern, regex.flags));
      else Object.values(node).forEach(walk);
    }
  };
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return found;
}

/** What makes a pattern take more than linear time from one place: two stars that can share the same characters. */
const flaws = (pattern: RegExp): string[] =>
  analyse(pattern, { reportTypes: { Move: false } }).reports.map(
    ({ type, exponential }) => `${exponential ? 'exponential' : 'polynomial'} ${type}: ${pattern}`,
  );

test('a pattern that is not linear is seen', () => {
  expect(flaws(/^(?:a+)+$/)[0]).toMatch(/^exponential/);
  expect(flaws(/^\s*,?\s*x/)[0]).toMatch(/^polynomial/);
});

test('no pattern of the source takes more than linear time from a place', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.includes('generated'),
  );
  const patterns = files.flatMap((path) => literalsIn(join(root, 'src', path)).map((pattern) => ({ path, pattern })));
  expect(patterns.length).toBeGreaterThan(1000);
  expect(patterns.flatMap(({ path, pattern }) => flaws(pattern).map((flaw) => `${path}: ${flaw}`))).toEqual([]);
});
