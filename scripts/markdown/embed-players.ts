import type { PlayerSite } from '../../assets/shared/reader-services.ts';

/** What plays a video or post in a frame. */
export interface Player {
  readonly site: PlayerSite;
  readonly src: string;
}

interface PlayerRule {
  readonly site: PlayerSite;
  /** Catches what names the video or post. */
  readonly page: RegExp;
  readonly player: (id: string, url: string) => string;
}

/**
 * How the page of a video or post becomes the page that may stand in a frame. Where a site offers one, it is the
 * variant that promises no tracking.
 */
const rules: readonly PlayerRule[] = [
  {
    site: 'youtube',
    page: /^https:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/)([\w-]{6,20})/,
    player: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  {
    site: 'vimeo',
    page: /^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/,
    player: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
  },
  {
    site: 'dailymotion',
    page: /^https:\/\/(?:www\.)?dailymotion\.com\/video\/(\w+)/,
    player: (id) => `https://www.dailymotion.com/embed/video/${id}`,
  },
  {
    site: 'x',
    page: /^https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/\w+\/status\/(\d+)/,
    player: (id) => `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
  },
  {
    site: 'telegram',
    // Not `t.me/c/…`: posts of a private channel play for nobody else.
    page: /^https:\/\/t\.me\/(?:s\/)?([a-z]\w{2,}\/\d+)/i,
    player: (id) => `https://t.me/${id}?embed=1`,
  },
  {
    site: 'facebook',
    page: /^https:\/\/(?:www\.|m\.)?facebook\.com\/(?:watch\/?\?v=|reel\/|[\w.]+\/videos\/)(\d+)/,
    player: (_id, url) => `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(url)}&show_text=false`,
  },
  {
    site: 'facebook',
    page: /^https:\/\/(?:www\.|m\.)?facebook\.com\/([\w.]+\/posts\/\w+|permalink\.php\?\S+|photo\S*)/,
    player: (_id, url) => `https://www.facebook.com/plugins/post.php?href=${encodeURIComponent(url)}`,
  },
  {
    site: 'instagram',
    page: /^https:\/\/(?:www\.)?instagram\.com\/(?:p|reel)\/([\w-]+)/,
    player: (id) => `https://www.instagram.com/p/${id}/embed/`,
  },
];

/** Hosts of every player, for the policy of what a page may frame. */
export const playerHosts: readonly string[] = [...new Set(rules.map(({ player }) => new URL(player('1', '')).host))];

/**
 * What plays a page in a frame; null for pages that can only be opened. Nothing begins to play by itself.
 *
 * @example toPlayer('https://youtu.be/abcdefghijk') // { site: 'youtube', src: 'https://www.youtube-nocookie.com/embed/abcdefghijk' }
 * @example toPlayer('https://t.me/channel') // null
 */
export function toPlayer(url: string): Player | null {
  for (const { site, page, player } of rules) {
    const id = page.exec(url)?.[1];
    if (id !== undefined) return { site, src: player(id, url) };
  }
  return null;
}
