import { parseZonedTime, toZonedTime } from '../dates/zoned-time.ts';
import type { ImportedPage } from './imported.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { cutText, toPlainField } from './mend-text.ts';
import type { BodySurroundings } from './render-body.ts';
import { renderBody } from './render-body.ts';
import { renderFile } from '../content/files/render-file.ts';

/** Makes the file of a standing page. */
export async function renderPage(
  page: ImportedPage,
  slug: string,
  zone: string,
  around: BodySurroundings,
): Promise<{ readonly file: string; readonly text: string }> {
  const { markdown } = await renderBody(page.body, around);
  const plain = toPlainField(page.title);
  const title = plain.length < 2 ? slug : cutText(plain, 200);
  const updated = page.updated === undefined ? undefined : parseZonedTime(page.updated, zone);
  const summary = toPlainField(page.summary ?? '');
  const fields = {
    title,
    summary: summary === '' ? undefined : cutText(summary, 300),
    updated: updated?.ok === true ? toZonedTime(updated.time.epoch, zone).iso : undefined,
    menu: page.menu ?? 'footer',
    order: page.order === undefined || page.order === 0 ? undefined : page.order,
  };
  return { file: `pages/${slug}.md`, text: renderFile(fields, markdown === '' ? escapeMarkdown(title) : markdown) };
}
