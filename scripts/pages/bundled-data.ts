import type { SiteWords } from '../../assets/shared/site-data.ts';
import type { BundledData } from '../assets/bundle-scripts.ts';
import type { Newsroom } from '../content/newsroom.ts';
import { labelsFor } from '../labels/labels-for.ts';
import { readingLabelsFor } from '../labels/reading-labels.ts';
import { createAddresses, routes } from '../routes.ts';
import { toPurposes, toServices } from './frame/services.ts';

/** What the scripts of reading and the worker need to know of the site, and say in its languages. */
export function toBundledData(newsroom: Newsroom): BundledData {
  const { site, dates } = newsroom;
  const { toHref } = createAddresses(site.url);
  const savedHref = toHref(routes.saved());
  const toWords = (lang: 'ar' | 'en'): BundledData['bundledReadingData']['words']['ar'] => {
    const { save, isSaved, saved, unsaved, savedLinkOnly, storageFull, listen, pause, resume } = readingLabelsFor(lang);
    return { save, isSaved, saved, unsaved, savedLinkOnly, storageFull, listen, pause, resume };
  };
  return {
    bundledSiteData: { savedHref, words: toSiteWords('ar') },
    bundledEnglishSiteData: { savedHref, words: toSiteWords('en') },
    bundledHasServices: toPurposes(toServices(newsroom)).length > 0,
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
    bundledDigits: dates.digits,
  };
}

function toSiteWords(lang: 'ar' | 'en'): SiteWords {
  const { theme, themeLight, themeDark, themeSystem, copyLink, linkCopied, shareSheet } = labelsFor(lang);
  const { textSize, usual, large, larger, save, listen, savedPage } = readingLabelsFor(lang);
  return {
    theme: [theme, themeLight, themeDark, themeSystem],
    textSize: [textSize, usual, large, larger],
    ...{ copyLink, linkCopied, shareSheet, save, savedPage: savedPage.title, listen },
  };
}
