/** How often a find is tried again while it is made smaller. */
const MOST_TRIES = 1500;

/** The smallest input found that still fails: pieces are left out, halves first, then ever smaller ones. */
export async function reduced(bytes: Buffer, fails: (bytes: Buffer) => Promise<boolean>): Promise<Buffer> {
  let best = bytes;
  let tries = 0;
  for (
    let size = Math.ceil(best.length / 2);
    size >= 1 && tries < MOST_TRIES;
    size = size > 1 ? Math.ceil(size / 2) : 0
  )
    for (let at = 0; at < best.length && tries < MOST_TRIES; tries++) {
      const shorter = Buffer.concat([best.subarray(0, at), best.subarray(at + size)]);
      if (shorter.length < best.length && (await fails(shorter))) best = shorter;
      else at += size;
    }
  return best;
}
