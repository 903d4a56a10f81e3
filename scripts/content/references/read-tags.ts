import type { Message } from '../../problem.ts';
import type { Tag } from '../newsroom.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { parseTag, type TagReading } from './resolve-tags.ts';

/** The tags of one article as they are filed. */
export interface FiledTags {
  /** In the order filed, each once. */
  readonly tags: readonly Tag[];
  readonly faults: readonly { readonly written: string; readonly message: Message }[];
}

/** What was read before, as long as its article is remembered: a writer's server asks again after every save. */
const readBefore = new WeakMap<readonly string[], FiledTags>();

const none: FiledTags = { tags: [], faults: [] };

/** Reads the tags of one article after another; a site has few tags and uses them often, so each spelling is read once. */
export function createTagsReader(): (article: FiledArticle) => FiledTags {
  const known = new Map<string, TagReading>();
  const readTag = (written: string): TagReading => {
    const reading = known.get(written) ?? parseTag(written);
    known.set(written, reading);
    return reading;
  };
  return ({ fields }) => {
    if (fields.tags === undefined) return none;
    const read = readBefore.get(fields.tags) ?? toFiledTags(fields.tags, readTag);
    readBefore.set(fields.tags, read);
    return read;
  };
}

function toFiledTags(filed: readonly string[], readTag: (written: string) => TagReading): FiledTags {
  const tags: Tag[] = [];
  const faults: FiledTags['faults'][number][] = [];
  for (const written of filed.flatMap(splitHashtags)) {
    const reading = readTag(written);
    if (!reading.ok) faults.push({ written, message: reading.message });
    else if (!tags.some(({ key }) => key === reading.tag.key)) tags.push(reading.tag);
  }
  return { tags, faults };
}

/** Hashtags need no commas between them: `#سورية #إدلب`. */
function splitHashtags(written: string): readonly string[] {
  return /^#\S+(?:\s+#\S+)+$/.test(written) ? written.split(/\s+/) : [written];
}
