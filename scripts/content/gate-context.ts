import type { ZonedTime } from '../../assets/shared/dates.ts';
import type { BodyContext } from '../markdown/body-context.ts';
import { readsEnglish } from '../labels/format-counted.ts';
import { labelsFor } from '../labels/labels-for.ts';
import type { BodyParser } from '../markdown/parse-body.ts';
import type { ProseSettings } from '../prose/prose-settings.ts';
import type { Site } from './site.ts';

/** What the gate knows while it reads single files. */
export interface GateContext {
  readonly site: Site;
  /** The build's clock, in the site's zone. */
  readonly now: ZonedTime;
  readonly parseBody: BodyParser;
  /** How prose is checked; undefined where it isn't. */
  readonly prose: ProseSettings | undefined;
  /** What bodies and pictures are checked against, for a text of that language and, at will, of a live article. */
  readonly bodyContext: (lang: string, isLive?: boolean) => BodyContext;
}

/**
 * @param hasMedia whether a path below `content/media` has a file
 */
export function createGateContext(
  site: Site,
  now: ZonedTime,
  parseBody: BodyParser,
  hasMedia: BodyContext['hasMedia'],
  prose?: ProseSettings,
): GateContext {
  // A site without sections could not be read; that is told, and nothing that would follow from it.
  const isRead = site.sections.length > 0;
  const callouts = isRead ? new Set(Object.keys(site.callouts)) : null;
  const imageHosts = isRead ? new Set(site.images.hosts) : null;
  const contexts = new Map<string, BodyContext>();
  return {
    site,
    now,
    parseBody,
    prose,
    bodyContext: (lang, isLive = false) => {
      const key = isLive ? `live ${lang}` : lang;
      const known = contexts.get(key);
      if (known !== undefined) return known;
      const { url: siteUrl, zone } = site;
      const digits = readsEnglish(lang) ? 'latn' : site.digits;
      const { footnotes, backToText } = labelsFor(lang);
      const labels = { footnotes, backToText };
      const context = { siteUrl, zone, lang, digits, isLive, callouts, hasMedia, imageHosts, labels };
      contexts.set(key, context);
      return context;
    },
  };
}
