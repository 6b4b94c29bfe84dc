// The README's pictures, made from the fixtures: `npm run screenshots`. Needs Chromium, Korean fonts and `script` (util-linux), which
// gives `explain` a terminal; what it prints there is shown by a terminal in the browser.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const images = join(root, 'docs/images');
const bin = join(root, 'bin/sandbox-extract.js');
const article = 'fixtures/articles/saebom--policy-page/input.txt';
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!executablePath) throw new Error('no Chromium: apt-get install -y chromium fonts-nanum');

const folder = mkdtempSync(join(tmpdir(), 'sandbox-extract-images-'));
mkdirSync(images, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const file = join(folder, 'report.html');
  execFileSync(process.execPath, [bin, 'report', 'fixtures/articles', '-o', file, '-q'], { cwd: root });
  await report(file, '#/overview?lang=ko', 'report-overview', { width: 1200, height: 1000 }, 'light');
  await report(
    file,
    '#/articles?lang=en&outlet=새봄일보',
    'report-article',
    { width: 1200, height: 620 },
    'dark',
    async (page) => {
      await page.click('tbody a');
      await page.waitForSelector('article');
      await page.hover('.body mark.k-dates:has-text("26일")');
    },
  );
  await explained('explain', { columns: 104, rows: 62 });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function report(file, hash, name, viewport, colorScheme, act = async () => {}) {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.goto(`file://${file}${hash}`);
  await page.waitForSelector('main[data-ready]');
  await act(page);
  await keep(name, await page.screenshot());
  await page.close();
}

/** What `explain` prints into a terminal of this size, from its first line. */
async function explained(name, { columns, rows }) {
  const command = `stty cols ${columns} rows ${rows}; '${process.execPath}' '${bin}' explain ${article} --lang en`;
  const printed = execFileSync('script', ['-qec', command, '/dev/null'], {
    cwd: root,
    env: { ...process.env, PAGER: 'cat', TERM: 'xterm-256color', COLORTERM: '' },
    encoding: 'utf8',
  });
  const xterm = dirname(createRequire(import.meta.url).resolve('@xterm/xterm/package.json'));
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.setContent(
    '<body style="margin:0;background:#1b1e24"><div id="terminal" style="padding:14px;width:max-content">',
  );
  await page.addStyleTag({ path: join(xterm, 'css/xterm.css') });
  await page.addScriptTag({ path: join(xterm, 'lib/xterm.js') });
  await page.evaluate(
    ([text, cols, rows]) => {
      const terminal = new window.Terminal({
        cols,
        rows,
        fontSize: 13,
        lineHeight: 1.15,
        fontFamily: '"DejaVu Sans Mono", "D2Coding", "NanumGothicCoding", "NanumGothic", monospace',
        cursorInactiveStyle: 'none',
        scrollback: 0,
        theme: { background: '#1b1e24', foreground: '#e8e6e3', cursor: '#1b1e24' },
      });
      terminal.open(document.getElementById('terminal'));
      return new Promise((done) => terminal.write(text, done));
    },
    [printed.split('\r\n').slice(0, rows).join('\r\n'), columns, rows],
  );
  await page.waitForTimeout(300);
  await keep(name, await page.locator('#terminal').screenshot());
  await page.close();
}

/** Writes a picture as WebP, which is a third of the PNG. */
async function keep(name, png) {
  const page = await browser.newPage();
  const data = await page.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.9);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  const bytes = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
  writeFileSync(join(images, `${name}.webp`), bytes);
  console.log(`docs/images/${name}.webp ${Math.ceil(bytes.length / 1024)} KB`);
}
