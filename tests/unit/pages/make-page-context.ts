import type { BuiltAssets, BuiltImage, PageStyles } from '../../../scripts/assets/built-assets.ts';
import type { Article } from '../../../scripts/content/newsroom.ts';
import type { PageContext } from '../../../scripts/pages/page-context.ts';
import { createPageContext } from '../../../scripts/pages/page-table.ts';
import type { StructuredDataContext } from '../../../scripts/seo/structured-data.ts';
import { makeNewsroom } from '../collections/make-newsroom.ts';

/** A picture as it stands after the build, 640 pixels wide. */
export function makeImage(name: string): BuiltImage {
  return {
    path: `/media/${name}.jpg`,
    width: 640,
    height: 360,
    isDrawing: false,
    sources: [
      {
        type: 'image/webp',
        variants: [
          { path: `/media/${name}-320.webp`, width: 320 },
          { path: `/media/${name}-640.webp`, width: 640 },
        ],
      },
    ],
  };
}

function makePageStyles(suffix: string): PageStyles {
  return {
    articleStyles: `/assets/article${suffix}.css`,
    storyStyles: `/assets/story${suffix}.css`,
    readingStyles: `/assets/reading${suffix}.css`,
    listStyles: `/assets/list${suffix}.css`,
    fonts: [],
  };
}

/** Addresses of styles, scripts and icons, as the build would name them. */
export const assets: BuiltAssets = {
  rtl: makePageStyles(''),
  ltr: makePageStyles('-ltr'),
  liteStyles: '/assets/lite.css',
  script: '/assets/site.js',
  englishScript: '/assets/site-en.js',
  searchStyles: '/assets/search.css',
  searchScript: '/assets/search.js',
  savedStyles: '/assets/saved.css',
  readingScript: '/assets/reading.js',
  servicesStyles: '/assets/services.css',
  servicesScript: '/assets/services.js',
  commentsScript: '/assets/comments.js',
  timesScript: '/assets/relative-times.js',
  liveScript: '/assets/live.js',
  lightboxScript: '/assets/lightbox.js',
  lightboxStyles: '/assets/lightbox.css',
  notFoundScript: '/assets/not-found.js',
  themeColor: '#10233b',
  icon: '/assets/icon.svg',
  feedIcon: '/assets/icon.png',
  homeIcon: '/assets/icon-512.png',
};

/** The context of a newspaper with these articles; every picture named is there. */
export function makePageContext(
  articles: readonly Article[],
  changes: Parameters<typeof makeNewsroom>[1] = {},
  images: readonly string[] = [],
): PageContext {
  return createPageContext(
    makeNewsroom(articles, changes),
    assets,
    new Map(images.map((name) => [`${name}.jpg`, makeImage(name)])),
  );
}

export function toStructuredDataContext({ newsroom, toAbsoluteUrl }: PageContext): StructuredDataContext {
  return { newsroom, toAbsoluteUrl, toImage: () => null };
}
