import { wholeJob } from '../support/jobs.mjs';
import { inTurn, timed } from '../support/pairs.mjs';

export const title = 'what YAML, the default, costs a batch';

export async function rows({ corpus, pairs, documents }) {
  const { files } = corpus('text', documents);
  const size = Math.min(300, Math.floor(files.length / (pairs + 1)));
  const slice = (round) => files.slice((round + 1) * size, (round + 2) * size);
  await wholeJob(slice(-1), 'yaml');
  await wholeJob(slice(-1), 'json');
  const result = await inTurn(
    pairs,
    (round) => timed(() => wholeJob(slice(round), 'yaml')),
    (round) => timed(() => wholeJob(slice(round), 'json')),
  );
  return [{ what: 'the whole job to YAML ÷ to JSON', ...result }];
}
