import type { Site } from '../content/site.ts';
import type { OutsideOrigins } from './content-security-policy.ts';

/** The other origins that a newspaper's settings let its pages reach. */
export function toOutsideOrigins({ comments, views, images }: Site): OutsideOrigins {
  const asks = comments.provider !== 'none' || views.provider !== 'none';
  return {
    connect: asks && comments.server !== undefined ? [new URL(comments.server).origin] : [],
    frames: [],
    images: images.hosts.map((host) => `https://${host}`),
  };
}
