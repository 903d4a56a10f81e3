import type { Newsroom } from '../content/newsroom.ts';
import type { Body } from '../markdown/body.ts';
import { isDownload } from '../markdown/media-path.ts';

const MEDIA = '/media/';

/** Every picture that is printed somewhere, below `content/media`. Pictures on allowed hosts are not files of ours. */
export function toFiledImages(newsroom: Newsroom): ReadonlySet<string> {
  const { articles, authors, site } = newsroom;
  const names = [
    ...articles.map(({ image }) => image?.file),
    ...authors.map(({ image }) => image?.file),
    ...toBodies(newsroom).flatMap(({ references }) =>
      references.flatMap(({ type, target }) => (type === 'image' ? [target] : [])),
    ),
    site.publisher.logo,
  ];
  return new Set(names.flatMap((name) => (name === undefined || /^https?:/.test(name) ? [] : name)));
}

function toBodies({ articles, pages, authors }: Newsroom): readonly Body[] {
  return [...articles, ...pages].map(({ body }) => body).concat(authors.map(({ biography }) => biography));
}

/** Every other file that a text links to, below `content/media`. */
export function toFiledDownloads(newsroom: Newsroom): ReadonlySet<string> {
  const targets = toBodies(newsroom).flatMap(({ references }) => references.map(({ target }) => withoutQuery(target)));
  return new Set(
    targets
      .filter((target) => target.startsWith(MEDIA) && isDownload(target))
      .map((target) => decodeURIComponent(target.slice(MEDIA.length))),
  );
}

function withoutQuery(target: string): string {
  return target.replace(/[?#].*$/s, '');
}
