import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_FLAGS, CHROMIUM } from '../../scripts/lib/browser.js';
import { describeUnless } from './missing.js';

const missing = existsSync(CHROMIUM) ? undefined : 'Chromium (CHROMIUM_PATH)';

/**
 * Declares tests in a browser that the suite has to itself; pages are closed after each test. Without Chromium, the
 * tests are reported as skipped.
 */
export function describeBrowser(
  title: string,
  declare: (this: Mocha.Suite, browser: () => Browser) => void,
): void {
  describeUnless(missing, title, function () {
    let browser: Browser | undefined;
    before('start the browser', async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS });
    });
    afterEach('close its pages', async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
    });
    after(() => browser?.close());
    declare.call(this, () => browser ?? notRunning());
  });
}

function notRunning(): never {
  throw new Error('The browser runs only while tests run');
}
