import type { Newsroom } from '../content/newsroom.ts';
import type { Body, BodyPart } from '../markdown/body.ts';

/** Files other than pictures that an article may offer; anything a browser would run is not among them. */
const DOWNLOADS = /\.(?:pdf|csv|epub|mp3|ogg|oga|opus|mp4|webm)$/i;
const MEDIA = '/media/';

/** Every picture that is printed somewhere, below `content/media`. Pictures on allowed hosts are not files of ours. */
export function toFiledImages(newsroom: Newsroom): ReadonlySet<string> {
  const { articles, authors, pages, site } = newsroom;
  const bodies = [...articles, ...pages].map(({ body }) => body).concat(authors.map(({ biography }) => biography));
  const names = [
    ...articles.map(({ image }) => image?.file),
    ...authors.map(({ image }) => image?.file),
    ...bodies.flatMap(({ parts }) => parts.flatMap(toImageFiles)),
    site.publisher.logo,
  ];
  return new Set(names.flatMap((name) => (name === undefined || /^https?:/.test(name) ? [] : name)));
}

function toImageFiles(part: BodyPart): readonly string[] {
  if (part.type === 'figure') return [part.image.file];
  return 'parts' in part ? part.parts.flatMap(toImageFiles) : [];
}

/** Every other file that a text links to, below `content/media`. */
export function toFiledDownloads(newsroom: Newsroom): ReadonlySet<string> {
  const bodies: readonly Body[] = [...newsroom.articles, ...newsroom.pages].map(({ body }) => body);
  const targets = bodies.flatMap(({ references }) => references.map(({ target }) => target));
  return new Set(
    targets
      .filter((target) => target.startsWith(MEDIA) && DOWNLOADS.test(target))
      .map((target) => decodeURI(target.slice(MEDIA.length))),
  );
}
