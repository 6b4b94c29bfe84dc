import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

export const hasBrowser = CHROMIUM !== undefined;
if (!hasBrowser)
  console.error(
    '\n*** NO CHROMIUM: the browser tests of the report and of printed releases DID NOT RUN (apt-get install -y chromium fonts-nanum) ***\n',
  );

export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });
}

/** A page on a report's file with everything that went wrong in it. */
export async function openReport(
  browser: Browser,
  file: string,
  hash = '',
  viewport = { width: 1200, height: 900 },
): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ viewport });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) problems.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}${hash}`);
  await shows(page);
  return { page, problems };
}

/** Waits until the page shows the address that it has. */
export const shows = async (page: Page): Promise<void> => {
  await until(page, "document.querySelector('main')?.dataset.ready === (location.hash || '#')");
};

export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await shows(page);
}

/** Waits until an expression holds in the page, asked from outside: the page's policy lets nothing be evaluated within. */
export async function until(page: Page, expression: string): Promise<void> {
  await expect.poll(() => page.evaluate(expression), { timeout: 20_000, message: expression }).toBe(true);
}
