import { floorJob, wholeJob } from '../support/jobs.mjs';
import { inTurn, timed } from '../support/pairs.mjs';

export const title = 'the whole job on one core ÷ reading, decoding, passing over and writing the same text';

/** The corpus once, in pairs of slices; a slice before them warms both up. */
export async function rows({ corpus, pairs, documents }) {
  const { files, bytes } = corpus('text', documents);
  const size = Math.floor(files.length / (pairs + 1));
  const slice = (round) => files.slice((round + 1) * size, (round + 2) * size);
  await wholeJob(slice(-1));
  await floorJob(slice(-1));
  const result = await inTurn(
    pairs,
    (round) => timed(() => wholeJob(slice(round))),
    (round) => timed(() => floorJob(slice(round))),
  );
  const note = `${Math.round((size * 1000) / result.ours)} documents/s of ${(bytes / files.length / 1024).toFixed(1)} KB, floor ${Math.round((size * 1000) / result.theirs)}`;
  return [{ what: 'text → NDJSON', ...result, goal: { most: 6 }, note }];
}
