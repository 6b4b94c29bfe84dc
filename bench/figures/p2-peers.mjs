import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSetup, extract, readDocuments } from '../../dist/index.js';
import { inTurn, timed } from '../support/pairs.mjs';
import { FIXTURES } from '../support/perturb.mjs';
import { startPython } from '../support/python.mjs';
import { startReadability } from '../support/readability.mjs';

export const title = 'peers ÷ this, on the same documents (ours is the whole record but where it says “text”)';

/** The fixtures' pages in UTF-8, which is what Readability is given. */
const ownPages = () =>
  readdirSync(FIXTURES)
    .map((name) => join(FIXTURES, name, 'input.html'))
    .filter((file) => existsSync(file) && isUtf8(readFileSync(file)));

export async function rows({ corpus, pairs, sample }) {
  const pages = corpus('html', sample).files;
  // pages as sites have them, not lengthened: each once in a round, as often as there are documents for
  const own = ownPages();
  const repeated = Array.from({ length: Math.ceil(sample / own.length) * (pairs + 1) }, () => own).flat();
  const texts = corpus('text', sample).files;
  const setup = createSetup();
  const read = async (files) => {
    for (const file of files) for await (const source of readDocuments(readFileSync(file), file)) source.page.text;
  };
  const record = async (files) => {
    for (const file of files)
      for await (const source of readDocuments(readFileSync(file), file)) JSON.stringify(extract(source, setup));
  };
  const against = async (what, files, theirs, ours, least) => {
    const size = Math.max(1, Math.floor(files.length / (pairs + 1)));
    const slice = (round) => files.slice((round + 1) * size, (round + 2) * size);
    await ours(files.slice(0, 200));
    await theirs(slice(-1));
    const result = await inTurn(
      pairs,
      (round) => theirs(slice(round)),
      (round) => timed(() => ours(slice(round))),
    );
    return { what, ...result, ...(least && { goal: { least } }), note: `${pairs * size} documents` };
  };

  const rows = [];
  const thread = startReadability();
  const readability = (files) => thread.run(files);
  // both warm, as in a batch: what is compiled in the first hundreds of pages is no part of a page
  for (let i = 0; i < 3; i++) {
    await readability(pages);
    await read(pages);
  }
  rows.push(await against('Readability on linkedom, HTML → text', pages, readability, read, 10));
  rows.push(
    await against('Readability on linkedom, HTML → text, the fixtures as they are', repeated, readability, read, 10),
  );
  rows.push(await against('Readability on linkedom, HTML → record', pages, readability, record));
  await thread.stop();
  const python = await startPython();
  const peer = async (name, what, files, ours, least) => {
    if (python.missing[name]) rows.push({ what, missing: python.missing[name] });
    else rows.push(await against(what, files, (slice) => python.run(name, slice), ours, least));
  };
  await peer('trafilatura', 'trafilatura, HTML → text', pages, read, 5);
  await peer('trafilatura', 'trafilatura, HTML → record', pages, record);
  await peer('dateparser', 'dateparser search_dates, text → record', texts, record, 200);
  python.stop();
  return rows;
}
