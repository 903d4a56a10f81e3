import type { Place } from '../markdown/source-places.ts';
import { createSourcePlaces } from '../markdown/source-places.ts';
import type { Region } from './passage.ts';
import type { Prose, ProseSource } from './prose-source.ts';
import { readBody } from './read-body.ts';
import { readFields } from './read-fields.ts';

/** Reads an article's file into the texts and pictures that the rules look at. Never throws; linear. */
export function readProse({ frontMatter, body }: Pick<ProseSource, 'frontMatter' | 'body'>): Prose {
  const regions = { frontMatter: createRegion(frontMatter), body: createRegion(body) };
  const fields = readFields(regions.frontMatter, frontMatter.map);
  const blocks = readBody(regions.body);
  return {
    ...regions,
    passages: [...fields.passages, ...blocks.passages],
    pictures: [...fields.pictures, ...blocks.pictures],
  };
}

function createRegion({ source, firstLine }: { readonly source: string; readonly firstLine: number }): Region {
  const { at } = createSourcePlaces(source, firstLine);
  return { source, placeAt: (offset: number): Place => at(offset) };
}
