import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../src/model/generated/record.ts';
import { go, hasBrowser, openBrowser, openReport, until } from './support/browser.ts';
import { run, tempFolder } from './support/cli.ts';
import { HOSTILE, hostile } from './support/records.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds serious or critical on the page. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.skipIf(!hasBrowser)('the report in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  const folder = tempFolder();
  const file = join(folder, 'report.html');
  const bad = join(folder, 'bad.html');

  beforeAll(async () => {
    browser = await openBrowser();
    expect((await run(['report', 'fixtures/articles', '-o', file])).code).toBe(0);
    const { stdout } = await run(['fixtures/articles/saebom--policy-page/input.txt', '-f', 'json']);
    const records = HOSTILE.map((text) => JSON.stringify(hostile(JSON.parse(stdout) as ArticleRecord, text)));
    writeFileSync(join(folder, 'bad.ndjson'), `${records.join('\n')}\n`);
    const made = await run(['report', join(folder, 'bad.ndjson'), '-o', bad]);
    expect([made.code, made.stderr]).toEqual([0, expect.stringContaining(String(HOSTILE.length))]);
  }, 60_000);
  afterAll(() => browser?.close());

  test('every view in both languages, light and dark, wide and narrow: no error, no barrier, no sideways scrolling', async () => {
    const { page, problems } = await openReport(browser, file);
    for (const view of ['overview', 'articles', 'money', 'timeline', 'people', 'findings', 'article/0'])
      for (const lang of ['ko', 'en']) {
        await page.emulateMedia({ colorScheme: lang === 'ko' ? 'light' : 'dark' });
        await page.setViewportSize(lang === 'ko' ? { width: 1200, height: 900 } : { width: 360, height: 740 });
        await go(page, `#/${view}?lang=${lang}`);
        expect([view, lang, await barriers(page)]).toEqual([view, lang, []]);
        expect([view, lang, await page.evaluate(overflow)]).toEqual([view, lang, 0]);
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
    await page.click('text=Clear filters');
    await until(page, "document.querySelectorAll('tbody tr').length > 20");
    await page.selectOption('#filter-outlet', '새봄일보');
    await until(page, "document.querySelectorAll('tbody tr').length === 1");
    await page.click('tbody a');
    await page.waitForSelector('article');
    expect(await page.textContent('article h2')).toContain('새봄군, 수소 안전 실증');
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
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save as CSV')]);
    const csv = readFileSync((await download.path())!, 'utf8');
    expect(csv.startsWith('\ufeffDate,Outlet or issuer,Title')).toBe(true);
    expect(csv.trim().split('\r\n')).toHaveLength(up.length + (await dates()).filter((date) => date === '').length + 1);
    await page.close();
  });

  test('a value says by pointer and by keyboard what it is; removed text is folded with its reason', async () => {
    const { page, problems } = await openReport(browser, file, '#/articles?lang=en&outlet=새봄일보');
    await page.click('tbody a');
    await page.waitForSelector('article');
    const mark = page.locator('mark', { hasText: /^26일$/ }).first();
    await mark.hover();
    expect(await page.textContent('.hover')).toMatch(/2025-11-26.*date\/bare-day/s);
    await page.mouse.move(0, 0);
    await mark.focus();
    expect(await page.textContent('[role=tooltip]')).toContain('2025-11-26');
    expect(await mark.getAttribute('aria-describedby')).toBe('hover');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.$('.hover')).toBeNull();
    await page.click('summary:has-text("clean/ranking")');
    expect(await page.isVisible('pre:has-text("많이 본 기사")')).toBe(true);
    expect(await page.textContent('blockquote')).toContain('기업 18개사');
    expect(problems).toEqual([]);
    await page.close();
  });

  test('in print the controls are gone and the table is whole', async () => {
    const { page } = await openReport(browser, file, '#/articles?lang=ko');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.filters')).toBe(false);
    expect(await page.isVisible('tbody tr:last-child')).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.close();
  });

  test('hostile records run nothing and break no layout', async () => {
    const { page, problems } = await openReport(browser, bad, '', { width: 400, height: 800 });
    const hashes = ['overview', 'articles', 'money', 'timeline', 'people', 'findings', ...HOSTILE.keys()];
    for (const name of hashes) {
      await go(page, `#/${typeof name === 'number' ? `article/${name}` : name}?lang=ko`);
      expect([name, await page.evaluate(overflow)]).toEqual([name, 0]);
      expect([
        name,
        await page.$$eval(
          'main script, main img, main svg[onload], [onerror], a[href^="javascript:"]',
          (all) => all.length,
        ),
      ]).toEqual([name, 0]);
      expect([name, await page.evaluate('/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText)')]).toEqual([
        name,
        false,
      ]);
    }
    expect(await page.$$eval('mark.k-money', (marks) => marks.length)).toBeGreaterThan(0);
    await go(page, `#/articles?text=${encodeURIComponent('"><img src=x onerror=alert(9)>')}&lang=ko`);
    expect(problems).toEqual([]);
    await page.close();
  });
});
