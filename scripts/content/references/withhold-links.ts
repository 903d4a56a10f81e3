import { toRootPath } from '../../markdown/to-root-path.ts';
import type { FiledContent } from './filed-content.ts';
import type { Publication } from '../newsroom.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { isPublic } from '../articles/publication.ts';

const articlePath = /^\/articles\/([^/?#]+)/;

/**
 * Leaves out of the menu, the call-outs and the authors' own links what leads to an article that this build does not
 * publish: such an address would tell of it before its time. {@link resolveLinks} warns of each.
 */
export function withholdLinks(content: FiledContent, stateOf: (article: FiledArticle) => Publication): FiledContent {
  const { site, articles, authors, include } = content;
  if (include === 'all') return content;
  const hidden = new Set(articles.filter((article) => !isPublic(stateOf(article))).map(({ slug }) => slug));
  const isShown = (url: string): boolean => {
    const slug = articlePath.exec(toRootPath(url, site.url))?.[1];
    return slug === undefined || !hidden.has(decode(slug));
  };
  return {
    ...content,
    site: {
      ...site,
      menu: site.menu.filter((entry) => entry.type !== 'link' || isShown(entry.url)),
      callouts: Object.fromEntries(Object.entries(site.callouts).filter(([, { url }]) => isShown(url))),
    },
    authors: authors.map((filed) =>
      filed.author.links.every(({ url }) => isShown(url))
        ? filed
        : { ...filed, author: { ...filed.author, links: filed.author.links.filter(({ url }) => isShown(url)) } },
    ),
  };
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return slug;
  }
}
