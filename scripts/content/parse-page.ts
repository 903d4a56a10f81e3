import type { FileProblem } from '../problem.ts';
import { parseZonedTime } from '../dates/zoned-time.ts';
import type { ContentFile } from './files/content-file.ts';
import { findSlugFault } from './schemas/find-slug-fault.ts';
import type { GateContext } from './gate-context.ts';
import type { StaticPage } from './newsroom.ts';
import type { PageFields } from './schemas/page-schema.ts';
import { pageFields, pageSchema } from './schemas/page-schema.ts';
import { parseBodyOf } from './articles/parse-body-of.ts';
import { createReport, parseDocument } from './files/parse-document.ts';
import type { Locate } from './files/parse-fields.ts';
import { reservedSlugs } from './schemas/reserved-slugs.ts';
import { emptyPage } from './messages/source-messages.ts';
import { toFileSlug } from './files/to-file-slug.ts';

/** A standing page as the file tells it. */
export interface FiledPage {
  readonly page: StaticPage;
  readonly isAddressed: boolean;
  readonly problems: readonly FileProblem[];
  readonly locate: Locate;
}

const set = { fields: pageFields, schema: pageSchema };

/** Reads one standing page's file. */
export function parsePage(file: ContentFile, bytes: Buffer, context: GateContext): FiledPage {
  const { lang, zone } = context.site;
  const document = parseDocument<PageFields>(bytes, set, lang);
  const { fields, locate } = document;
  const problems: FileProblem[] = [...document.problems];
  const report = createReport(problems, locate);
  const slug = toFileSlug(file.file);
  const fault = document.body === undefined ? undefined : findSlugFault(slug, reservedSlugs);
  if (fault !== undefined) report(fault.rule, ['slug'], fault.message);
  const updated = fields.updated === undefined ? undefined : parseZonedTime(fields.updated, zone);
  if (updated?.ok === false) report('wrong-date', ['updated'], updated.message);
  const parsed = parseBodyOf(document, context.bodyContext(lang), context.parseBody, emptyPage());
  problems.push(...parsed.problems);
  const page: StaticPage = {
    slug,
    title: fields.title ?? slug,
    ...(fields.summary === undefined ? {} : { summary: fields.summary }),
    ...(updated?.ok === true ? { updated: updated.time } : {}),
    menu: fields.menu ?? 'none',
    order: fields.order ?? 0,
    body: parsed.body,
    file: file.file,
  };
  return { page, isAddressed: fault === undefined, problems, locate };
}
