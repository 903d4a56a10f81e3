interface PlayerRule {
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
    page: /^https:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/)([\w-]{6,20})/,
    player: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  },
  {
    page: /^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/,
    player: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
  },
  {
    page: /^https:\/\/(?:www\.)?dailymotion\.com\/video\/(\w+)/,
    player: (id) => `https://www.dailymotion.com/embed/video/${id}`,
  },
  {
    page: /^https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/\w+\/status\/(\d+)/,
    player: (id) => `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
  },
  {
    page: /^https:\/\/t\.me\/(?:s\/)?(\w+\/\d+)/,
    player: (id) => `https://t.me/${id}?embed=1`,
  },
  {
    page: /^https:\/\/(?:www\.|m\.)?facebook\.com\/(?:watch\/?\?v=|reel\/|[\w.]+\/videos\/)(\d+)/,
    player: (_id, url) => `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(url)}&show_text=false`,
  },
  {
    page: /^https:\/\/(?:www\.|m\.)?facebook\.com\/([\w.]+\/posts\/\w+|permalink\.php\?\S+|photo\S*)/,
    player: (_id, url) => `https://www.facebook.com/plugins/post.php?href=${encodeURIComponent(url)}`,
  },
  {
    page: /^https:\/\/(?:www\.)?instagram\.com\/(?:p|reel)\/([\w-]+)/,
    player: (id) => `https://www.instagram.com/p/${id}/embed/`,
  },
];

/** Hosts of every player, for the policy of what a page may frame. */
export const playerHosts: readonly string[] = [...new Set(rules.map(({ player }) => new URL(player('1', '')).host))];

/**
 * The address that plays a page in a frame; null for pages that can only be opened.
 *
 * @example toPlayer('https://youtu.be/abcdefghijk') // 'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1'
 * @example toPlayer('https://t.me/channel') // null
 */
export function toPlayer(url: string): string | null {
  for (const { page, player } of rules) {
    const id = page.exec(url)?.[1];
    if (id !== undefined) return player(id, url);
  }
  return null;
}
