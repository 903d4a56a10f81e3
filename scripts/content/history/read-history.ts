import type { Problem } from '../../problem.ts';
import { articleFields, articleSchema, type ArticleFields } from '../schemas/article-schema.ts';
import type { GateContext } from '../gate-context.ts';
import { noHistory, shallowHistory } from '../messages/messages.ts';
import type { Article, Revision } from '../newsroom.ts';
import { parseBodyOf } from '../articles/parse-body-of.ts';
import { parseDocument } from '../files/parse-document.ts';
import type { Locate } from '../files/parse-fields.ts';
import { readRevisions } from './read-revisions.ts';

const set = { fields: articleFields, schema: articleSchema };

/** The revisions that the site shows, and what is to be said where there is too little history for them. */
export async function readHistory(
  contentDir: string,
  articles: readonly Article[],
  context: GateContext,
  locateInSite: Locate,
): Promise<{ readonly revisions: ReadonlyMap<string, readonly Revision[]>; readonly problems: readonly Problem[] }> {
  const open = articles.filter(({ revisionsOpen }) => revisionsOpen);
  const { history, revisions } = await readRevisions(contentDir, open, context.site.zone, (bytes) =>
    toPrintedText(bytes, context),
  );
  if (history === 'whole') return { revisions, problems: [] };
  const [rule, message] =
    history === 'shallow' ? (['shallow-history', shallowHistory()] as const) : (['no-history', noHistory()] as const);
  const problem = { severity: 'warning', rule, file: 'site.yaml', ...locateInSite(['revisions']), message } as const;
  return { revisions, problems: [problem] };
}

/** Headline and text of a file as it once stood; faults that were mended since are none of today's. */
function toPrintedText(bytes: Buffer, context: GateContext): string | undefined {
  const document = parseDocument<ArticleFields>(bytes, set, context.site.lang);
  if (document.body === undefined) return undefined;
  const lang = document.fields.lang ?? context.site.lang;
  const isLive = document.fields.kind === 'live';
  const { body } = parseBodyOf(document, context.bodyContext(lang, isLive), context.parseBody, undefined);
  return `${document.fields.title ?? ''}\n${body.text}`;
}
