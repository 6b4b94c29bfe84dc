import { wholeJob } from '../support/jobs.mjs';
import { inTurn, timed } from '../support/pairs.mjs';

export const title = 'the whole job on CP949 ÷ on the same documents in UTF-8';

export async function rows({ corpus, pairs, documents }) {
  const [old, utf8] = [corpus('cp949', documents).files, corpus('text', documents).files];
  const size = Math.floor(utf8.length / (pairs + 1));
  const slice = (files, round) => files.slice((round + 1) * size, (round + 2) * size);
  await wholeJob(slice(old, -1));
  await wholeJob(slice(utf8, -1));
  const result = await inTurn(
    pairs,
    (round) => timed(() => wholeJob(slice(old, round))),
    (round) => timed(() => wholeJob(slice(utf8, round))),
  );
  return [{ what: 'CP949 ÷ UTF-8', ...result, goal: { most: 1.4 } }];
}
