import { startCopyLink } from './copy-link.ts';
import { applyChoice, startSwitch, textSize, theme } from './device-choice.ts';
import { startListenDoor } from './listen-door.ts';
import { startReadingDoor } from './reading-door.ts';
import { applyConsent } from './services/consent.ts';
import { startShareSheet } from './share-sheet.ts';

// Before the first paint: the stylesheet waits for this file, so a chosen theme or size never flashes and a
// notice moves nothing.
applyChoice(theme);
applyChoice(textSize);
applyConsent();

/** Enhances what stands on the page; everything on it works without this script. */
function start(): void {
  startSwitch(theme);
  startSwitch(textSize);
  startCopyLink();
  startShareSheet();
  startReadingDoor();
  startListenDoor();
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
