import { z } from 'zod';
import type { ZonedTime } from '../../../assets/shared/dates.ts';
import type { Body, FiledImage } from '../../markdown/body.ts';
import type { FileProblem } from '../../problem.ts';
import { parseZonedTime } from '../../dates/zoned-time.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import type { ArticleTimes } from './article-times.ts';
import type { ArticleFields } from '../schemas/article-schema.ts';
import { articleFields, articleSchema } from '../schemas/article-schema.ts';
import { checkArticle } from './check-article.ts';
import { checkKind } from './check-kind.ts';
import { checkScript } from './check-script.ts';
import { checkProseOf } from './check-prose-of.ts';
import type { ContentFile } from '../files/content-file.ts';
import { findSlugFault } from '../schemas/find-slug-fault.ts';
import type { GateContext } from '../gate-context.ts';
import type { FieldPath } from '../files/locate-field.ts';
import { correctedTooEarly, untilNeedsTime } from '../messages/messages.ts';
import { isBefore, isSameDay } from './moments.ts';
import type { Correction } from '../newsroom.ts';
import { correctionTypes } from '../newsroom.ts';
import { parseBodyOf } from './parse-body-of.ts';
import type { FiledDocument, Report } from '../files/parse-document.ts';
import { createReport, parseDocument } from '../files/parse-document.ts';
import type { Locate } from '../files/parse-fields.ts';
import { parsePicture } from './parse-picture.ts';
import { reservedForArticles } from '../schemas/reserved-slugs.ts';
import { emptyBody } from '../messages/source-messages.ts';
import { toCoverageEnd } from './to-coverage-end.ts';
import { toFileSlug } from '../files/to-file-slug.ts';
import { toSummary } from './to-summary.ts';

/** One article as its own file tells it; what it says of others is not resolved yet. */
export interface FiledArticle {
  readonly file: string;
  readonly slug: string;
  /** From when a live article is an archive. */
  readonly closes?: ZonedTime;
  /** Whether the slug can be an address. */
  readonly isAddressed: boolean;
  /** The fields without a fault. */
  readonly fields: Partial<ArticleFields>;
  readonly times: ArticleTimes;
  readonly corrections: readonly Correction[];
  readonly image?: FiledImage;
  readonly lang: string;
  readonly body: Body;
  /** Its first paragraph, as a standfirst for want of one. */
  readonly lead: string;
  readonly problems: readonly FileProblem[];
  readonly locate: Locate;
}

const timeFields = ['date', 'updated', 'expires', 'ended', 'pinned', 'breaking'] as const;
const dated = z.object({
  date: z.string(),
  text: z.string().optional(),
  type: z.enum(correctionTypes).catch('correction'),
  before: z.string().optional(),
  after: z.string().optional(),
});
const set = { fields: articleFields, schema: articleSchema };

/** Reads one article's file and checks all that can be checked in it alone. */
export function parseArticle(file: ContentFile, bytes: Buffer, context: GateContext): FiledArticle {
  const document = parseDocument<ArticleFields>(bytes, set, context.site.lang);
  const { fields, locate } = document;
  const problems: FileProblem[] = [...document.problems];
  const report = createReport(problems, locate);
  const lang = fields.lang ?? context.site.lang;
  const slug = fields.slug ?? toFileSlug(file.file);
  const fault = document.body === undefined ? undefined : findSlugFault(slug, reservedForArticles);
  if (fault !== undefined) report(fault.rule, ['slug'], fault.message);
  const times = parseTimes(fields, context, report);
  const corrections = parseCorrections(document, times, context, report);
  const image = parseImage(fields, context, lang, report);
  if (document.values !== undefined) checkArticle(document, times, report);
  // A kind that can't be read is an error of its own, and may have been meant for a live article.
  const isLive = fields.kind === 'live' || (fields.kind === undefined && document.written.has('kind'));
  const isDraft = fields.draft === true;
  const ifEmpty = isDraft ? undefined : emptyBody();
  const parsed = parseBodyOf(document, context.bodyContext(lang, isLive), context.parseBody, ifEmpty);
  const closes = fields.kind === 'live' ? toCoverageEnd(times, parsed.body.parts, context.site.zone) : undefined;
  const missing =
    isDraft || hasErrors(parsed.problems) ? undefined : checkKind(fields.kind ?? 'news', parsed.body.parts);
  if (missing !== undefined)
    problems.push({ severity: 'warning', rule: 'kind-without-content', ...locate(['kind']), message: missing });
  const script = fields.title === undefined ? undefined : checkScript(fields.title, lang);
  if (script !== undefined)
    problems.push({ severity: 'warning', rule: 'wrong-script', ...locate(['title']), message: script });
  problems.push(...parsed.problems, ...checkProseOf(document, { lang, isDraft }, context));
  return {
    file: file.file,
    slug,
    isAddressed: fault === undefined,
    fields,
    times,
    corrections,
    lang,
    body: parsed.body,
    lead: toSummary(parsed.body.text),
    problems,
    locate,
    ...withoutUndefined({ closes, image }),
  };
}

function hasErrors(problems: readonly FileProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function parseTimes(fields: Partial<ArticleFields>, { site }: GateContext, report: Report): ArticleTimes {
  const times: { -readonly [Name in keyof ArticleTimes]: ArticleTimes[Name] } = {};
  for (const name of timeFields) {
    const text = fields[name];
    if (text === undefined) continue;
    if ((name === 'pinned' || name === 'breaking') && !/\p{N}/u.test(text)) {
      report('wrong-date', [name], untilNeedsTime(name));
      continue;
    }
    const time = parseTime(text, [name], site.zone, report);
    if (time !== undefined) times[name] = time;
  }
  const withdrawn = fields.withdrawn?.date;
  const time = withdrawn === undefined ? undefined : parseTime(withdrawn, ['withdrawn', 'date'], site.zone, report);
  return time === undefined ? times : { ...times, withdrawn: time };
}

function parseTime(text: string, path: FieldPath, zone: string, report: Report): ZonedTime | undefined {
  const result = parseZonedTime(text, zone);
  if (result.ok) return result.time;
  report('wrong-date', path, result.message);
  return undefined;
}

/** Reads the times of corrections also where a fault beside them makes the list useless, to name all faults at once. */
function parseCorrections(
  { fields, values }: FiledDocument<ArticleFields>,
  times: ArticleTimes,
  { site }: GateContext,
  report: Report,
): readonly Correction[] {
  const filed: unknown = fields.corrections ?? values?.corrections;
  return (Array.isArray(filed) ? filed : []).flatMap((correction: unknown, index) => {
    const { date, text, type = 'correction', before, after } = dated.safeParse(correction).data ?? {};
    const path = ['corrections', index, 'date'];
    const time = date === undefined ? undefined : parseTime(date, path, site.zone, report);
    if (time === undefined || text === undefined) return [];
    checkCorrection(time, times, path, report);
    return {
      date: time,
      type,
      text,
      ...withoutUndefined({ before, after }),
    };
  });
}

/** Most are filed with a day alone, which begins before what was published in it. */
function checkCorrection(time: ZonedTime, { date }: ArticleTimes, path: FieldPath, report: Report): void {
  if (date === undefined || !isBefore(time, date) || isSameDay(time, date)) return;
  report('correction-before-date', path, correctedTooEarly(toDay(time), toDay(date)));
}

const toDay = ({ iso }: ZonedTime): string => iso.slice(0, 10);

function parseImage(
  fields: Partial<ArticleFields>,
  context: GateContext,
  lang: string,
  report: Report,
): FiledImage | undefined {
  if (fields.image === undefined) return undefined;
  const { image, faults } = parsePicture(fields.image, context.bodyContext(lang));
  for (const { rule, path, message, part } of faults) report(rule, path, message, part);
  return image;
}
