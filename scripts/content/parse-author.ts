import type { FileProblem } from '../problem.ts';
import { withoutUndefined } from '../without-undefined.ts';
import type { AuthorFields } from './schemas/author-schema.ts';
import { authorFields, authorSchema } from './schemas/author-schema.ts';
import type { ContentFile } from './files/content-file.ts';
import { findSlugFault } from './schemas/find-slug-fault.ts';
import type { GateContext } from './gate-context.ts';
import type { Author, OutsideLink } from './newsroom.ts';
import { parseBodyOf } from './articles/parse-body-of.ts';
import { createReport, parseDocument } from './files/parse-document.ts';
import type { Locate } from './files/parse-fields.ts';
import { parsePicture } from './articles/parse-picture.ts';
import { reservedBelowLists } from './schemas/reserved-slugs.ts';
import { toFileSlug } from './files/to-file-slug.ts';

/** An author as the file tells it. */
export interface FiledAuthor {
  readonly author: Author;
  readonly isAddressed: boolean;
  readonly problems: readonly FileProblem[];
  readonly locate: Locate;
}

const set = { fields: authorFields, schema: authorSchema };

/** Reads one author's file. The biography may be empty. */
export function parseAuthor(file: ContentFile, bytes: Buffer, context: GateContext): FiledAuthor {
  const { lang } = context.site;
  const document = parseDocument<AuthorFields>(bytes, set, lang);
  const { fields, locate } = document;
  const problems: FileProblem[] = [...document.problems];
  const report = createReport(problems, locate);
  const slug = toFileSlug(file.file);
  const fault = document.body === undefined ? undefined : findSlugFault(slug, reservedBelowLists);
  if (fault !== undefined) report(fault.rule, ['slug'], fault.message);
  const picture =
    fields.image === undefined ? undefined : parsePicture(fields.image, context.bodyContext(lang), fields.name);
  for (const { rule, path, message, part } of picture?.faults ?? []) report(rule, path, message, part);
  const parsed = parseBodyOf(document, context.bodyContext(lang), context.parseBody, undefined);
  problems.push(...parsed.problems);
  const author: Author = {
    slug,
    name: fields.name ?? slug,
    links: (fields.links ?? []).map(toLink),
    collective: fields.collective ?? false,
    biography: parsed.body,
    file: file.file,
    ...withoutUndefined({ role: fields.role, image: picture?.image, email: fields.email }),
  };
  return { author, isAddressed: fault === undefined, problems, locate };
}

/** A link without a title is called by its host. */
function toLink(link: string | OutsideLink): OutsideLink {
  return typeof link === 'string' ? { title: new URL(link).host.replace(/^www\./, ''), url: link } : link;
}
