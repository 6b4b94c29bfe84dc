import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../src/model/generated/record.ts';
import { OVERFLOW } from './support/axe.ts';
import { go, hasBrowser, openBrowser, openReport } from './support/browser.ts';
import { run, tempFolder } from './support/cli.ts';
import { DRAWN, HOSTILE, hostile } from './support/records.ts';

const VIEWS = ['overview', 'articles', 'money', 'timeline', 'people', 'findings'];

/** What of the page would run or lead astray, and characters that turn the text around. */
async function dangers(page: Page): Promise<unknown[]> {
  return (await page.evaluate(`[
    ...[...document.querySelectorAll('#app script, #app img, #app iframe, #app object, a[href^="javascript:" i]')],
    ...[...document.querySelectorAll('#app *')].filter((e) => [...e.attributes].some(({ name }) => /^on/i.test(name))),
  ].map((e) => e.outerHTML.slice(0, 200)).concat(document.body.innerText.match(/[\\u202a-\\u202e\\u2066-\\u2069]/g) ?? [])`)) as unknown[];
}

describe.skipIf(!hasBrowser)('a report over hostile material', { timeout: 90_000 }, () => {
  let browser: Browser;
  const folder = tempFolder();

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test('records that are hostile in every field run nothing and break no layout', async () => {
    const { stdout } = await run(['fixtures/articles/saebom--policy-page/input.txt', '-f', 'json']);
    const record = JSON.parse(stdout) as ArticleRecord;
    const all = [
      ...HOSTILE.map((text) => hostile(record, text)),
      ...HOSTILE.map((text) => hostile(record, text, DRAWN)),
    ];
    const records = all.map((made) => JSON.stringify(made));
    const [input, file] = [join(folder, 'bad.ndjson'), join(folder, 'bad.html')];
    writeFileSync(input, `${records.join('\n')}\n`);
    const made = await run(['report', input, '-o', file]);
    expect([made.code, made.stderr]).toEqual([0, expect.stringContaining(String(all.length))]);
    const { page, problems } = await openReport(browser, file, '', {
      width: 400,
      height: 800,
    });
    for (const path of [...VIEWS, ...[...HOSTILE.keys()].map((i) => `article/${i}`)]) {
      await go(page, `#/${path}?lang=ko`);
      await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
      expect([path, await page.evaluate(OVERFLOW), await dangers(page)]).toEqual([path, 0, []]);
      for (const mark of (await page.$$('mark')).slice(0, 2)) {
        await mark.focus();
        expect([path, await page.evaluate(OVERFLOW), await dangers(page)]).toEqual([path, 0, []]);
      }
    }
    await go(page, '#/money?lang=ko');
    // by program, zone and ministry, two over time, and when programs run
    expect(await page.$$eval('.panel svg', (all) => all.length)).toBe(6);
    await go(page, '#/article/0?lang=ko');
    expect(await page.$$eval('mark.k-money', (marks) => marks.length)).toBeGreaterThan(0);
    for (const bad of HOSTILE.slice(0, 8)) {
      const query = new URLSearchParams({
        text: bad,
        outlet: bad,
        copies: bad,
        ministry: bad,
      });
      await go(page, `#/articles?${query}&lang=en`);
      expect([bad, await dangers(page)]).toEqual([bad, []]);
    }
    expect(problems).toEqual([]);
    await page.close();
  });

  test('articles that are hostile in their own words are shown as words', async () => {
    const inputs = tempFolder();
    for (const [i, bad] of HOSTILE.entries()) {
      const text = `${bad} 도서관 연다\n\n한들 기자 입력 2025-12-08 10:00\n\n새봄군은 ${bad} 3억 원을 들인다고 8일 밝혔다. ${bad} 군수는 “${bad} 먼저”라고 말했다.\n`;
      writeFileSync(join(inputs, `${i}.txt`), text);
      writeFileSync(join(inputs, `${i}.html`), `<title>${bad}</title><h1>${bad}</h1><article><p>${text}</p></article>`);
    }
    const file = join(folder, 'words.html');
    expect((await run(['report', inputs, '-o', file])).code).toBe(0);
    const { page, problems } = await openReport(browser, file, '', {
      width: 1200,
      height: 800,
    });
    for (const path of [...VIEWS, ...Array.from({ length: 2 * HOSTILE.length }, (_, i) => `article/${i}`)]) {
      await go(page, `#/${path}?lang=en`);
      expect([path, await page.evaluate(OVERFLOW), await dangers(page)]).toEqual([path, 0, []]);
    }
    expect(problems).toEqual([]);
    await page.close();
  });
});
