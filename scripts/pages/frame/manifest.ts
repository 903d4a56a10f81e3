import { routes } from '../../routes.ts';
import type { PageContext } from '../page-context.ts';

/**
 * What a device needs to put the newspaper on its home screen.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export function renderManifest({ newsroom, assets, toHref }: PageContext): string {
  const { site } = newsroom;
  const toIcon = (path: string, sizes: string): Readonly<Record<string, string>> => ({
    src: toHref(path),
    sizes,
    type: 'image/png',
    purpose: 'any maskable',
  });
  const manifest = {
    id: toHref(routes.home()),
    name: site.name,
    short_name: site.name,
    description: site.tagline,
    lang: site.lang,
    dir: site.dir,
    start_url: toHref(routes.home()),
    scope: toHref(routes.home()),
    // With the browser's own way back: an article leads to others.
    display: 'minimal-ui',
    theme_color: assets.themeColor,
    background_color: assets.themeColor,
    icons: [
      toIcon(assets.feedIcon, '192x192'),
      toIcon(assets.homeIcon, '512x512'),
      { src: toHref(assets.icon), sizes: 'any', type: 'image/svg+xml' },
    ],
  };
  return `${JSON.stringify(manifest)}\n`;
}
