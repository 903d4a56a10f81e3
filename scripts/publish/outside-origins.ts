import type { Site } from '../content/site.ts';
import { playerHosts } from '../markdown/embed-players.ts';
import type { OutsideOrigins } from './content-security-policy.ts';

/** The other origins that a newspaper's settings let its pages reach: the one place that says so. */
export function toOutsideOrigins({ comments, views, embeds, images }: Site): OutsideOrigins {
  const servers = [
    comments.provider === 'none' ? undefined : comments.server,
    views.provider === 'none' ? undefined : (views.server ?? comments.server),
  ];
  return {
    connect: servers.flatMap((server) => (server === undefined ? [] : [new URL(server).origin])),
    frames: embeds.load === 'click' ? playerHosts.map((host) => `https://${host}`) : [],
    images: images.hosts.map((host) => `https://${host}`),
  };
}
