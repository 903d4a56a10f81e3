import type { ZonedTime } from '../../assets/shared/dates.ts';
import type { BodyContext } from '../markdown/body-context.ts';
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
  /** What bodies and pictures are checked against, for a text of that language. */
  readonly bodyContext: (lang: string) => BodyContext;
}

/**
 * @param hasMedia whether a path below `content/media` has a file
 * @param labels interface words printed into bodies
 */
export function createGateContext(
  site: Site,
  now: ZonedTime,
  parseBody: BodyParser,
  hasMedia: BodyContext['hasMedia'],
  labels: BodyContext['labels'],
  prose?: ProseSettings,
): GateContext {
  const callouts = new Set(Object.keys(site.callouts));
  const imageHosts = new Set(site.images.hosts);
  const contexts = new Map<string, BodyContext>();
  return {
    site,
    now,
    parseBody,
    prose,
    bodyContext: (lang) => {
      const known = contexts.get(lang);
      if (known !== undefined) return known;
      const context = { zone: site.zone, lang, callouts, hasMedia, imageHosts, labels };
      contexts.set(lang, context);
      return context;
    },
  };
}
