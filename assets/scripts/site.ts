import { startCopyLink } from './copy-link.ts';
import { applyChoice, startSwitch, textSize, theme } from './device-choice.ts';
import { startListenDoor } from './listen-door.ts';
import { startReadingDoor } from './reading-door.ts';
import { applyConsent } from './services/consent.ts';
import { startShareSheet } from './share-sheet.ts';
import { words } from './site-data.ts';
import { startSlashKey } from './slash-key.ts';

/** Written in by the bundler, which leaves out what depends on it. */
declare const bundledHasServices: boolean;

// Before the first paint: the stylesheet waits for this file, so a chosen theme or size never flashes and a
// notice moves nothing.
applyChoice(theme);
applyChoice(textSize);
if (bundledHasServices) applyConsent();

/** Adds what only a script can do; everything else on the page works without this one. */
function start(): void {
  startSwitch(theme, words.theme);
  startSwitch(textSize, words.textSize);
  startCopyLink();
  startShareSheet();
  startReadingDoor();
  startListenDoor();
  startSlashKey();
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
