// Runs the recipe for GNU parallel in docs/batch.md on this machine, and once more with parts that fail at first; compares the answers
// with those of one filter. Skipped, loudly, where GNU parallel is not installed.
// usage: node test/nightly/parallel.mjs
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockOf, skipped, works, workshop } from './support.mjs';

if (!works('parallel', '--version')) skipped('the recipe for GNU parallel', 'parallel is not installed');
else {
  const { folder, shell } = workshop();
  const request = (i) => {
    const text = `온샘시, 마을 도서관 연다\n\n온샘시는 ${i + 1}억 원을 들여 마을 도서관 ${i + 2}곳을 새로 열기로 했다고 8일 밝혔다.\n`;
    return JSON.stringify({ id: String(i), text });
  };
  writeFileSync(join(folder, 'lines.ndjson'), `${Array.from({ length: 400 }, (_, i) => request(i)).join('\n')}\n`);
  writeFileSync(join(folder, 'hosts.txt'), '2/:\n');
  const recipe = blockOf('docs/batch.md', 'sh parallel');
  const expected = shell('node "$FILTER" < lines.ndjson');
  const check = (what) => {
    if (readFileSync(join(folder, 'answers.ndjson'), 'utf8') !== expected)
      throw new Error(`${what}: not the answers of one filter`);
  };
  shell(recipe);
  check('the recipe');
  shell(
    `rm part.* jobs.tsv answers.ndjson\n${recipe.replace("'node ", "'mkdir met.{#} 2>/dev/null && exit 1; node ")}`,
  );
  check('the recipe where every part fails once');
  rmSync(folder, { recursive: true, force: true });
  console.log('GNU parallel: the answers of one filter, in order, also where every part fails once');
}
