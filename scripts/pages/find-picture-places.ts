import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLateLocate } from '../content/files/create-late-locate.ts';
import type { FieldSet } from '../content/files/parse-fields.ts';
import type { Newsroom } from '../content/newsroom.ts';
import { parseSite } from '../content/parse-site.ts';
import { authorFields, authorSchema } from '../content/schemas/author-schema.ts';
import type { Body, FiledImage } from '../markdown/body.ts';
import type { Problem } from '../problem.ts';

/** A place in a file of the newsroom, as problems name it. */
export type FiledPlace = Pick<Problem, 'file' | 'line' | 'column'>;

/** A text that may show pictures: an article, a page or an author's. */
interface Showing {
  readonly file: string;
  readonly image?: FiledImage;
  readonly body: Body;
  readonly set?: FieldSet<unknown>;
}

const authorSet = { fields: authorFields, schema: authorSchema };

/**
 * Every place that shows a picture. Files are read again for it: it is asked only of what is broken.
 *
 * @param picture below `content/media`, with forward slashes
 */
export function findPicturePlaces(newsroom: Newsroom, contentDir: string, picture: string): readonly FiledPlace[] {
  const { articles, pages, authors } = newsroom;
  const showing: readonly Showing[] = [
    ...articles,
    ...pages,
    ...authors.map(({ biography, ...author }) => ({ ...author, body: biography, set: authorSet })),
  ];
  return [
    ...showing.flatMap((one) => placesIn(one, contentDir, picture)),
    ...placesInSite(newsroom, contentDir, picture),
  ];
}

function placesIn({ file, image, body, set }: Showing, contentDir: string, picture: string): readonly FiledPlace[] {
  const shown = body.references.filter(({ type, target }) => type === 'image' && target === picture);
  const places = shown.map(({ line, column }) => ({ file, line, column }));
  if (image?.file !== picture) return places;
  const locate = createLateLocate({ path: path.join(contentDir, file) }, set);
  return [{ file, ...locate(['image'], 'value', picture) }, ...places];
}

function placesInSite({ site }: Newsroom, contentDir: string, picture: string): readonly FiledPlace[] {
  if (site.publisher.logo !== picture) return [];
  const file = 'site.yaml';
  const { locate } = parseSite(readFileSync(path.join(contentDir, file)), () => true);
  return [{ file, ...locate(['publisher', 'logo']) }];
}
