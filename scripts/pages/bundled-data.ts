import type { BundledData } from '../assets/bundle-assets.ts';
import type { Newsroom } from '../content/newsroom.ts';
import { readingLabelsFor } from '../labels/reading-labels.ts';
import { createAddresses, routes } from '../routes.ts';

/** What the scripts of reading and the worker need to know of the site, and say in its languages. */
export function toBundledData({ site, dates }: Newsroom): BundledData {
  const { toHref } = createAddresses(site.url);
  const savedHref = toHref(routes.saved());
  const toWords = (lang: 'ar' | 'en'): BundledData['bundledReadingData']['words']['ar'] => {
    const { save, isSaved, saved, unsaved, savedLinkOnly, storageFull, listen, pause, resume } = readingLabelsFor(lang);
    return { save, isSaved, saved, unsaved, savedLinkOnly, storageFull, listen, pause, resume };
  };
  return {
    bundledReadingData: {
      workerHref: toHref(routes.worker()),
      savedHref,
      words: { ar: toWords('ar'), en: toWords('en') },
    },
    bundledWorkerData: {
      savedHref,
      words: { ar: readingLabelsFor('ar').worker, en: readingLabelsFor('en').worker },
      digits: dates.digits,
    },
  };
}
