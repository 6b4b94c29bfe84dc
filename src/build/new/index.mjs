// Lays out the files of a new finding or of a rule for lines that are no article, and says what is left to do.
// usage: npm run new:finding -- CODE    npm run new:rule -- name [zone]
import { spawnSync } from 'node:child_process';
import { root } from './files.mjs';
import { newFinding } from './finding.mjs';
import { newRule } from './rule.mjs';

const [what, ...args] = process.argv.slice(2);
try {
  const files = what === 'finding' ? newFinding(...args) : newRule(...args);
  spawnSync('npx', ['biome', 'check', '--write', ...files.filter((file) => file.endsWith('.ts'))], {
    cwd: root,
    stdio: 'ignore',
  });
  console.log(
    `${files.join('\n')}\nNow fill in what says TODO, then: npm run -s tables && npx vitest run ${what === 'finding' ? files[1] : 'test/articles.test.ts'}`,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
