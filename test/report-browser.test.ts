import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HtmlReport } from '../src/outputs/html/index.ts';
import { barriers, OVERFLOW } from './support/axe.ts';
import { go, hasBrowser, openBrowser, openReport, until } from './support/browser.ts';
import { root, run, tempFolder } from './support/cli.ts';

const VIEWS = ['overview', 'articles', 'money', 'timeline', 'people', 'findings', 'article/0'];

/** A weekday that is not that day's, so that there is something to find. */
const SLIP =
  '온샘시, 마을 도서관 세 곳 연다\n\n한들 기자 입력 2025-12-08 10:00\n\n온샘시는 지난 12월 5일(화) 3억 원을 들여 도서관 세 곳을 고쳤다고 8일 밝혔다.\n';

describe.skipIf(!hasBrowser)('the report in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  const folder = tempFolder();
  const [file, many] = [join(folder, 'report.html'), join(folder, 'many.html')];

  beforeAll(async () => {
    browser = await openBrowser();
    writeFileSync(join(folder, 'slip.txt'), SLIP);
    expect((await run(['report', 'fixtures/articles', join(folder, 'slip.txt'), '-o', file])).code).toBe(0);
    const { stdout } = await run([join(folder, 'slip.txt'), '-f', 'json']);
    const record = JSON.parse(stdout);
    const lines = Array.from({ length: 2_100 }, (_, i) =>
      JSON.stringify({ ...record, id: `r${i}`, title: `글 ${i} 번`, cluster: null }),
    );
    writeFileSync(join(folder, 'many.ndjson'), `${lines.join('\n')}\n`);
    expect((await run(['report', join(folder, 'many.ndjson'), '-o', many])).code).toBe(0);
  }, 60_000);
  afterAll(() => browser?.close());

  test('every view in both languages, light and dark, wide and narrow: no error, no barrier, no sideways scrolling', async () => {
    const { page, problems } = await openReport(browser, file);
    for (const view of VIEWS)
      for (const lang of ['ko', 'en']) {
        await page.emulateMedia({ colorScheme: lang === 'ko' ? 'light' : 'dark' });
        await page.setViewportSize(lang === 'ko' ? { width: 1200, height: 900 } : { width: 360, height: 740 });
        await go(page, `#/${view}?lang=${lang}`);
        expect([view, lang, await barriers(page)]).toEqual([view, lang, []]);
        expect([view, lang, await page.evaluate(OVERFLOW)]).toEqual([view, lang, 0]);
        expect(await page.evaluate('document.documentElement.lang')).toBe(lang);
      }
    expect(problems).toEqual([]);
    await page.close();
  });

  test('filters narrow what is shown and stand in the address', async () => {
    const { page, problems } = await openReport(browser, file, '#/articles?lang=en');
    await page.fill('#filter-text', '안전이 먼저');
    await page.press('#filter-text', 'Enter');
    await until(page, "document.querySelectorAll('tbody tr').length === 1");
    expect(decodeURIComponent(page.url())).toContain('text=안전이+먼저');
    expect(await page.evaluate('document.activeElement.id')).toBe('filter-text');
    const url = page.url();
    await page.click('text=Clear all');
    await until(page, "document.querySelectorAll('tbody tr').length > 20");
    await page.goBack();
    await until(page, "document.querySelectorAll('tbody tr').length === 1");
    expect(page.url()).toBe(url);
    const rows = async (filter: string): Promise<number> => {
      await go(page, `#/articles?${filter}&lang=en`);
      return page.$$eval('tbody tr', (all) => all.length);
    };
    expect(await rows('outlet=새봄일보')).toBe(1);
    expect(await rows('from=2025-12-08&to=2025-12-08')).toBe(1);
    expect(await rows('zone=수소')).toBe(1);
    expect(await rows('person=박하늘')).toBe(1);
    expect(await rows('program=수소 안전')).toBe(1);
    expect(await rows('ministry=중소벤처기업부')).toBeGreaterThan(0);
    await page.click('button:has-text("Ministry")');
    await until(page, "document.querySelectorAll('tbody tr').length > 20");
    expect(problems).toEqual([]);
    await page.close();
  });

  test('tables sort by their heads, and what is shown is saved as CSV', async () => {
    const { page } = await openReport(browser, file, '#/articles?lang=en');
    const dates = (): Promise<string[]> =>
      page.$$eval('tbody td:first-child', (cells) => cells.map((cell) => cell.textContent ?? ''));
    await page.focus('th:first-child button');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('th:first-child', 'aria-sort')).toBe('ascending');
    const up = (await dates()).filter(Boolean);
    expect(up).toEqual([...up].sort());
    await page.keyboard.press('Enter');
    expect((await dates()).filter(Boolean)).toEqual([...up].sort().reverse());
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save as CSV')]);
    const csv = readFileSync((await download.path())!, 'utf8');
    expect(csv.startsWith('\ufeffDate,Outlet or issuer,Title')).toBe(true);
    expect(csv.trim().split('\r\n')).toHaveLength((await dates()).length + 1);
    await page.close();
  });

  test('a value says by pointer and by keyboard what it is; removed text is folded with its reason', async () => {
    const { page, problems } = await openReport(browser, file, '#/articles?lang=en&outlet=새봄일보');
    await page.click('tbody a');
    await page.waitForSelector('article');
    const mark = page.locator('mark', { hasText: /^26일$/ }).first();
    await mark.hover();
    expect(await page.textContent('.hover')).toMatch(/2025-11-26.*date\/bare-day.*Source line/s);
    await page.locator('.hover').hover();
    expect(await page.isVisible('.hover')).toBe(true);
    await page.mouse.move(0, 0);
    await page.waitForSelector('.hover', { state: 'detached' });
    await mark.focus();
    expect(await page.textContent('[role=tooltip]')).toContain('2025-11-26');
    expect(await mark.getAttribute('aria-describedby')).toBe('hover');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.$('.hover')).toBeNull();
    await page.keyboard.press('Tab');
    expect(await page.isVisible('.hover')).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('mark.k-quotes mark').first().hover();
    expect(await page.textContent('.hover strong')).not.toBe('quote');
    await page.click('summary:has-text("clean/ranking")');
    expect(await page.isVisible('pre:has-text("많이 본 기사")')).toBe(true);
    expect(await page.textContent('blockquote')).toContain('기업 18개사');
    expect(await page.getAttribute('.beside svg', 'role')).toBe('img');
    expect(problems).toEqual([]);
    await page.close();
  });

  test('the keyboard reaches the content, the views and the marks', async () => {
    const { page } = await openReport(browser, file, '#/overview?lang=en');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(
      page,
      "location.hash.startsWith('#/articles') && document.querySelector('main').dataset.ready === location.hash",
    );
    await page.focus('tbody a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('article');
    await page.close();
  });

  test('a finding is marked where it stands, on a value and without one', async () => {
    const { page } = await openReport(browser, file, '#/articles?lang=ko&text=세 곳을 고쳤다고');
    await page.click('tbody a');
    await page.waitForSelector('article');
    const slip = page.locator('article .slip:not(.kind)').first();
    expect(await slip.textContent()).toContain('12월 5일(화)');
    await slip.focus();
    expect(await page.textContent('.hover')).toContain('WEEKDAY_MISMATCH');
    expect(await page.textContent('.beside li.warning')).toContain('2025-12-05');
    await page.close();
  });

  test('copies of one text stand together, with the way to the original', async () => {
    const { page } = await openReport(browser, file, '#/overview?lang=en');
    const panel = page.locator('.panel', { hasText: 'Articles that carry the same text' });
    await panel.locator('summary').click();
    const size = Number(await panel.locator('tbody td.number').first().textContent());
    expect(size).toBeGreaterThan(3);
    await panel.locator('tbody a').first().click();
    await until(page, `document.querySelectorAll('tbody tr').length === ${size}`);
    await page.click('tbody a');
    await page.waitForSelector('article');
    const listed = page.locator('.panel', { hasText: 'Other articles with the same text' }).locator('li');
    expect(await listed.count()).toBe(size - 1);
    await page.close();
  });

  test('a plot has its table behind it, and redraws where the window changes', async () => {
    const { page, problems } = await openReport(browser, file, '#/money?lang=ko');
    const panel = page.locator('.panel').first();
    const width = async (): Promise<number> => Number(await panel.locator('svg').getAttribute('width'));
    expect(await width()).toBeGreaterThan(400);
    expect(await panel.locator('svg').textContent()).toMatch(/억/);
    await panel.locator('summary').click();
    expect(await panel.locator('tbody tr').count()).toBeGreaterThan(3);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(width).toBeLessThan(360);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('a long table holds the rows in sight; print holds all, or says how many it does not', async () => {
    const { page } = await openReport(browser, many, '#/articles?lang=ko');
    expect(await page.$$eval('tbody tr', (rows) => rows.length)).toBeLessThan(80);
    await page.evaluate("document.querySelector('.scroller').scrollTop = 1000 * 36");
    await until(page, "document.querySelector('.scroller').innerText.includes('글 1000 번')");
    await go(page, '#/articles?lang=en&text=번');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.filters')).toBe(false);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf()));
    const { text } = await extractText(pdf, { mergePages: true });
    const printed = new Set([...text.replace(/\s+/g, '').matchAll(/글(\d+)번/g)].map(([, i]) => i));
    expect([printed.size, printed.has('1999'), printed.has('2000')]).toEqual([2_000, true, false]);
    expect(text).toContain('100 more rows are not printed');
    await page.close();
  });

  test('articles that did not fit are said on every view', async () => {
    const { stdout } = await run([join(folder, 'slip.txt'), '-f', 'json']);
    const part = (name: string): string => readFileSync(join(root, 'dist/report-page', name), 'utf8');
    const report = new HtmlReport({ script: part('page.js'), style: part('page.css'), version: '0', lang: 'en' });
    report.add(JSON.parse(stdout), null);
    report.leftOut = 1_234;
    const few = join(folder, 'few.html');
    writeFileSync(few, report.finish());
    const { page, problems } = await openReport(browser, few, '#/overview?lang=en');
    expect(await page.textContent('.left-out')).toContain('1,234 more did not fit');
    await go(page, '#/money?lang=ko');
    expect(await page.textContent('.left-out')).toContain('1,234건');
    expect(problems).toEqual([]);
    await page.close();
  });

  test('a page from records says that they hold no removed text', async () => {
    const { page } = await openReport(browser, many, '#/article/0?lang=en');
    expect(await page.textContent('footer')).toContain('2,100 articles were read from records');
    await go(page, '#/articles?lang=ko');
    expect(await page.textContent('footer')).toContain('2,100건은 기록에서');
    await page.close();
  });
});
