import { startCopyLink } from './copy-link.ts';
import { applyConsent } from './services/consent.ts';
import { startShareSheet } from './share-sheet.ts';
import { applyTheme, startThemeSwitch } from './theme.ts';

// Before the first paint: the stylesheet waits for this file, so a chosen theme never flashes and a
// notice moves nothing.
applyTheme();
applyConsent();

/** Enhances what stands on the page; everything on it works without this script. */
function start(): void {
  startThemeSwitch();
  startCopyLink();
  startShareSheet();
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
