import type { Purpose } from '../../../assets/shared/reader-services.ts';
import type { Site } from '../../content/site.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import type { DeviceItem } from '../../labels/reader-labels.ts';
import { readerLabelsFor } from '../../labels/reader-labels-for.ts';
import type { PageContext } from '../page-context.ts';
import type { PolicyView, ServiceRowsView } from '../reader-views.ts';
import { toPurposes, type Services } from '../frame/services.ts';
import { toTextView } from '../text-view.ts';

/** Where the browser keeps an item, as its own tools name the place. */
const places: Readonly<Record<DeviceItem, string>> = {
  theme: 'localStorage: theme',
  textSize: 'localStorage: text-size',
  searches: 'localStorage: searches',
  slash: 'localStorage: slash',
  reading: 'localStorage: reading; Cache Storage: articles',
  consent: 'localStorage: consent',
  read: 'sessionStorage: read',
};

/** Of whom the rows are told, and in which language. */
interface Telling {
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly services: Services;
  readonly site: Site;
}

/** What the privacy policy says by itself: every service that is on, and what stays on the reader's device. */
export function toPolicyView(lang: string, dir: 'rtl' | 'ltr', { services, newsroom }: PageContext): PolicyView {
  const labels = readerLabelsFor(lang).policy;
  const { site } = newsroom;
  const telling: Telling = { lang, dir, services, site };
  return {
    labels,
    services: toPurposes(services).map((purpose) => toServiceRows(purpose, telling)),
    unasked: site.images.hosts.length === 0 ? [] : [toPictureRows(telling)],
    device: toDeviceItems(services).map((item) => ({ key: places[item], ...labels.deviceRows[item] })),
  };
}

function toDeviceItems(services: Services): readonly DeviceItem[] {
  return [
    'theme',
    'textSize',
    'searches',
    'slash',
    'reading',
    ...(toPurposes(services).length > 0 ? (['consent'] as const) : []),
    ...(services.views ? (['read'] as const) : []),
  ];
}

function toServiceRows(purpose: Purpose, telling: Telling): ServiceRowsView {
  const { consent, policy } = readerLabelsFor(telling.lang);
  const kept: Readonly<Record<Purpose, string>> = {
    comments: telling.site.comments.kept ?? policy.keptDefault,
    views: policy.viewsKept,
    embeds: policy.embedsKept,
  };
  return toRows(consent.names[purpose], purpose, toPlace(purpose, telling), kept[purpose], telling);
}

function toPlace(purpose: Purpose, { lang, services, site }: Telling): string {
  const { atServer, embedsPlace } = readerLabelsFor(lang).policy;
  const separator = labelsFor(lang).listSeparator;
  if (purpose === 'embeds') return embedsPlace(services.embedHosts.join(separator));
  const server = services[purpose]?.server;
  const host = server === undefined ? '' : atServer(new URL(server).host);
  // The newsroom's words tell of the comments' server; the views' may be another.
  const place = server === services.comments?.server ? site.comments.place : undefined;
  return place === undefined ? host : `${host}${separator}${place}`;
}

function toPictureRows(telling: Telling): ServiceRowsView {
  const { policy } = readerLabelsFor(telling.lang);
  const place = policy.picturesPlace(telling.site.images.hosts.join(labelsFor(telling.lang).listSeparator));
  return toRows(policy.picturesName, 'pictures', place, policy.picturesKept, telling);
}

function toRows(
  name: string,
  what: Purpose | 'pictures',
  place: string,
  kept: string,
  { lang, dir }: Telling,
): ServiceRowsView {
  const { policy } = readerLabelsFor(lang);
  const rows: readonly (readonly [string, string])[] = [
    [policy.purpose, policy.purposes[what]],
    [policy.data, policy.collected[what]],
    [policy.place, place],
    [policy.kept, kept],
    [policy.withdraw, policy.withdrawal[what]],
  ];
  return { name, rows: rows.map(([term, text]) => ({ term, text: toTextView(text, dir) })) };
}
