import type { Purpose, ServiceAddress } from '../../../assets/shared/reader-services.ts';
import type { Newsroom } from '../../content/newsroom.ts';
import { toServiceAddress } from '../../content/site.ts';
import type { BodyPart } from '../../markdown/body.ts';
import { toPlayer } from '../../markdown/embed-players.ts';

/** The services that the newspaper switched on. */
export interface Services {
  readonly comments: ServiceAddress | null;
  readonly views: ServiceAddress | null;
  /** Hosts of the players that articles embed, sorted; empty where nothing is embedded. */
  readonly embedHosts: readonly string[];
}

/** What is switched on, from the settings and, for embeds, from what articles hold. */
export function toServices({ site, articles, pages }: Pick<Newsroom, 'site' | 'articles' | 'pages'>): Services {
  return {
    comments: toServiceAddress(site.comments.provider, site.comments.server),
    views: toServiceAddress(site.views.provider, site.views.server ?? site.comments.server),
    embedHosts:
      site.embeds.load === 'never' ? [] : toPlayerHosts([...articles, ...pages].flatMap(({ body }) => body.parts)),
  };
}

function toPlayerHosts(parts: readonly BodyPart[]): readonly string[] {
  return [...new Set(parts.flatMap(findPlayerHosts))].sort();
}

function findPlayerHosts(part: BodyPart): readonly string[] {
  if (part.type === 'embed') {
    const player = toPlayer(part.url);
    return player === null ? [] : [new URL(player.src).host];
  }
  return 'parts' in part ? part.parts.flatMap(findPlayerHosts) : [];
}

/** What a reader is asked about, in the order of the notice; embeds ask at their own place. */
export function toAskedPurposes(services: Services): readonly Purpose[] {
  return [...(services.comments ? (['comments'] as const) : []), ...(services.views ? (['views'] as const) : [])];
}

/** Everything that the settings of a reader show. */
export function toPurposes(services: Services): readonly Purpose[] {
  return [...toAskedPurposes(services), ...(services.embedHosts.length > 0 ? (['embeds'] as const) : [])];
}
