/** A real browser for tests: the tools that take pictures have the same. */
export { findChromium, launchChromium } from '../../server/tools/chromium.ts';
