import type { Readable, Writable } from 'node:stream';
import { autocomplete, isCancel, select, text, type Option } from '@clack/prompts';
import { fold } from '../../assets/shared/arabic/fold.ts';
import { articleKinds, type ArticleKind } from '../content/newsroom.ts';
import { parseZonedTime } from '../dates/zoned-time.ts';
import { labelsFor } from '../labels/labels-for.ts';
import { withoutUndefined } from '../without-undefined.ts';
import type { ArticleOrder } from './article-order.ts';
import { findNameFault, findTitleFault, toHeadlineSlug, type Desk } from './create-article.ts';

/** Where the questions are put. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Beyond so many names, typing finds one faster than arrows do. */
const SCROLLED = 8;

/** Thrown when the editor leaves (Ctrl-C, Esc): nothing is written. */
export class AskingStopped extends Error {
  constructor() {
    super('Nothing was written. · لم يُكتب شيء.');
  }
}

/**
 * Asks in Arabic for what the command line did not say, one question after another.
 *
 * @throws AskingStopped when the editor leaves
 */
export async function askArticle(given: Partial<ArticleOrder>, desk: Desk, terminal: Terminal): Promise<ArticleOrder> {
  const { sections, zone } = desk.site;
  const title = given.title ?? (await askText('ما عنوان المادة؟', findTitleFault, terminal));
  const section = given.section ?? (await choose('في أي قسم؟', sections.map(toOption), terminal));
  const author = given.author ?? (await choose('من كاتبها؟', desk.authors.map(toOption), terminal));
  const kind = given.kind ?? (await choose<ArticleKind>('ما نوعها؟', toKinds(), terminal));
  const made = given.slug ?? toHeadlineSlug(title);
  const slug =
    findNameFault(made, desk) === undefined
      ? made
      : await askText('ما اسم الملف؟ حروف وأرقام بينها شرطات:', (written) => findNameFault(written, desk), terminal);
  const isSaid = given.draft !== undefined || given.date !== undefined;
  const when = isSaid ? (given.draft === false ? 'now' : 'draft') : await askWhen(terminal);
  const date =
    given.date ??
    (when === 'later'
      ? await askText(`متى؟ مثل 2026-11-20T08:30 بتوقيت ${zone}:`, (written) => checkTime(written, zone), terminal)
      : undefined);
  const { lang } = given;
  return { title, section, author, kind, slug, ...withoutUndefined({ date, lang }), draft: when === 'draft' };
}

function askWhen(terminal: Terminal): Promise<'draft' | 'now' | 'later'> {
  return choose(
    'متى تُنشر؟',
    [
      { value: 'draft', label: 'مسودة', hint: 'لا تُنشر حتى تحذف draft' },
      { value: 'later', label: 'في موعد أحدده' },
      { value: 'now', label: 'في أول بناء' },
    ],
    terminal,
  );
}

function toOption({ slug, name }: { readonly slug: string; readonly name: string }): Option<string> {
  return { value: slug, label: name, hint: slug };
}

function toKinds(): Option<ArticleKind>[] {
  const { kinds } = labelsFor('ar');
  return articleKinds.map((kind) => ({ value: kind, label: kind === 'news' ? 'خبر' : kinds[kind], hint: kind }));
}

async function askText(
  message: string,
  findFault: (written: string) => string | undefined,
  { input, output }: Terminal,
): Promise<string> {
  const answer = await text({ message, input, output, validate: (written) => findFault((written ?? '').trim()) });
  if (isCancel(answer)) throw new AskingStopped();
  return answer.trim();
}

async function choose<Value extends string>(
  message: string,
  options: Option<Value>[],
  { input, output }: Terminal,
): Promise<Value> {
  const answer =
    options.length > SCROLLED
      ? await autocomplete<Value>({
          message,
          options,
          input,
          output,
          maxItems: SCROLLED,
          placeholder: 'اكتب للبحث',
          filter: (written, { label, value }) => fold(`${label ?? ''} ${value}`).includes(fold(written)),
        })
      : await select<Value>({ message, options, input, output });
  if (isCancel(answer)) throw new AskingStopped();
  return answer;
}

function checkTime(written: string, zone: string): string | undefined {
  const read = parseZonedTime(written, zone);
  return read.ok ? undefined : read.message.ar;
}
