import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../../scripts/commands/ensure-browser.ts';

/** Chromium's own background traffic is off: the tests assert on every request a page makes. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser without a window. Close it when the tests end. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: ARGUMENTS, chromiumSandbox: false });
}
