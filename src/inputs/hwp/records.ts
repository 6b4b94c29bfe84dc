/** Tags of records (HWP 5.0 file format, 4.2): all begin at 16; those of paragraphs. */
const FIRST_TAG = 16;
const LAST_TAG = 127;
const PARAGRAPH = 66;
const TEXT = 67;

/**
 * Whether the records of a section are what a writer of HWP writes: end to end, each at most one level below the one before it, each
 * paragraph with as many characters as its header says. The format has no checksum; a bit that turned over in the packed text mostly
 * changes what follows it, and this is where it shows.
 */
export function areRecordsWhole(records: Buffer): boolean {
  let at = 0;
  let level = -1;
  let expected = 0;
  while (at + 4 <= records.length) {
    const head = records.readUInt32LE(at);
    const tag = head & 0x3ff;
    const depth = (head >>> 10) & 0x3ff;
    let size = head >>> 20;
    at += 4;
    if (size === 0xfff) {
      if (at + 4 > records.length) return false;
      size = records.readUInt32LE(at);
      at += 4;
    }
    if (tag < FIRST_TAG || tag > LAST_TAG || depth > level + 1 || at + size > records.length) return false;
    if (tag === PARAGRAPH) {
      if (size < 4) return false;
      expected = records.readUInt32LE(at) & 0x7fffffff;
    } else if (tag === TEXT && size !== expected * 2) return false;
    level = depth;
    at += size;
  }
  return at === records.length;
}
