import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { summary, timed } from '../support/pairs.mjs';
import { BIN } from '../support/programs.mjs';

export const title = 'a report of 5,000 articles ÷ what its first view and its size may be';

const ARTICLES = 5_000;
const FIRST_VIEW = 2_000;
const VIEWS = ['overview', 'articles', 'timeline', 'article/42'];
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Milliseconds from a new tab to the view with its plots on the screen, against the two seconds that it may take; bytes of the page. */
export async function rows({ corpus, pairs, documents }) {
  const { folder } = corpus('text', Math.min(documents, ARTICLES));
  const own = mkdtempSync(join(tmpdir(), 'sandbox-extract-bench-'));
  const [records, page] = [join(own, 'records.ndjson'), join(own, 'report.html')];
  try {
    execFileSync(process.execPath, [BIN, folder, '-f', 'ndjson', '-q', '-o', records]);
    execFileSync(process.execPath, [BIN, 'report', records, '-o', page, '-q']);
    const zipped = gzipSync(readFileSync(records)).length;
    const size = statSync(page).size;
    const bound = 3 * zipped + 600_000;
    const mega = 2 ** 20;
    return [
      ...(await views(page, pairs)),
      {
        what: 'size ÷ (3 × gzip of the records + 600 KB)',
        ...summary([[size / mega, bound / mega]]),
        unit: 'MB',
        goal: { most: 1 },
        note: `${(size / zipped).toFixed(2)} × the gzip`,
      },
    ];
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

async function views(page, pairs) {
  if (!CHROMIUM) return VIEWS.map((view) => ({ what: `first view: ${view}`, missing: 'no Chromium' }));
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const rows = [];
    for (const view of VIEWS) {
      const times = [];
      for (let round = 0; round < pairs; round++) {
        const tab = await browser.newPage({ viewport: { width: 1200, height: 900 } });
        times.push([await timed(() => firstView(tab, `file://${page}#/${view}`)), FIRST_VIEW]);
        await tab.close();
      }
      rows.push({ what: `first view: ${view}`, ...summary(times), goal: { most: 1 } });
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** Until the view says that it is whole and two frames with it are drawn. */
async function firstView(tab, address) {
  await tab.goto(address, { waitUntil: 'commit' });
  await tab.waitForSelector('main[data-ready]');
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
