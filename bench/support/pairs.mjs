// Ratios of two things that run in turn: what the machine does meanwhile meets both.

/** `{ ratio, low, high, pairs, ours, theirs }`: the medians of the pairs' ratios and times, and the quartiles of the ratios. */
export function summary(pairs) {
  const ratios = pairs.map(([ours, theirs]) => ours / theirs);
  return {
    ratio: quantile(ratios, 0.5),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
    pairs: pairs.length,
    ours: quantile(
      pairs.map(([ours]) => ours),
      0.5,
    ),
    theirs: quantile(
      pairs.map(([, theirs]) => theirs),
      0.5,
    ),
  };
}

/** Runs two measures in turn, each time in the other order; both resolve to a number (milliseconds, bytes). Rounds are numbered from 0. */
export async function inTurn(count, ours, theirs) {
  const pairs = [];
  for (let round = 0; round < count; round++) {
    if (round % 2 === 0) {
      const a = await ours(round);
      pairs.push([a, await theirs(round)]);
    } else {
      const b = await theirs(round);
      pairs.push([await ours(round), b]);
    }
  }
  return summary(pairs);
}

/** Milliseconds that `run` takes. */
export async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
