import type { Newsroom } from '../content/newsroom.ts';
import type { Body } from '../markdown/body.ts';
import { isDownload } from '../markdown/media-path.ts';

const MEDIA = '/media/';

/** Every picture that is printed somewhere, below `content/media`. */
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
  return new Set(names.filter((name) => name !== undefined).filter(isFiled));
}

/** Whether a picture is a file of ours, and none on another host. */
export function isFiled(picture: string): boolean {
  return !/^https?:/.test(picture);
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
