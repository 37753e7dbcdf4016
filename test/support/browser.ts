export { BROWSER_FLAGS, CHROMIUM } from '../../scripts/lib/browser.js';
