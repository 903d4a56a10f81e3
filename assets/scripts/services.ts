import type { ServicesData } from '../shared/reader-services.ts';
import { startComments } from './services/comments-door.ts';
import { applyConsent } from './services/consent.ts';
import { startConsentNotice } from './services/consent-notice.ts';
import { startEmbeds } from './services/embeds.ts';
import { startLiveCounts } from './services/live-counts.ts';

// The build prints the data beside this script.
const data = JSON.parse(document.getElementById('services-data')?.textContent ?? 'null') as ServicesData | null;
if (data) {
  // The site's script does so before the first paint, but may also come after this one.
  applyConsent();
  startConsentNotice();
  startEmbeds();
  startLiveCounts(data);
  startComments(data);
}
