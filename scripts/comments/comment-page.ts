import { fromMarkdown, tidyComment } from '../../assets/shared/comment-text.ts';
import { readsEnglish } from '../labels/format-counted.ts';
import { readerLabelsFor } from '../labels/reader-labels-for.ts';

/** What the server answers to a request for a page of comments, as far as it is true to its promise. */
interface Answer {
  readonly comments: readonly unknown[];
  readonly pages: number;
}

export interface CommentPageRequest {
  /** The article, by its path on the newspaper's site. */
  readonly path: string;
  /** From 1. */
  readonly page: number;
  readonly lang: string;
}

/** Reads what a reader asks for from the address of the page; null when it names no article. */
export function parsePageRequest(url: URL): CommentPageRequest | null {
  const path = url.searchParams.get('path') ?? '';
  const page = Number(url.searchParams.get('page') ?? 1);
  if (!/^\/\S{0,500}$/.test(path) || !Number.isSafeInteger(page) || page < 1) return null;
  return { path, page, lang: url.searchParams.get('lang') ?? 'ar' };
}

/** The comments of an article as a page of its own, for readers without JavaScript. Everything on it is text. */
export function renderCommentPage(request: CommentPageRequest, answer: unknown): string {
  const { lang, path, page } = request;
  const labels = readerLabelsFor(lang).comments;
  const { comments, pages } = parseAnswer(answer);
  const list = comments.map(renderComment).join('');
  const next = new URLSearchParams({ path, page: String(page + 1), lang });
  const [code, dir] = readsEnglish(lang) ? ['en', 'ltr'] : ['ar', 'rtl'];
  return `<!doctype html>
<html lang="${code}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${labels.title}</title>
<style>
:root{color-scheme:light dark;font:1.125rem/1.8 'Noto Naskh Arabic','Geeza Pro',serif}
main{margin:1rem auto;max-inline-size:40rem;padding-inline:1rem}
ol{list-style:none;padding:0}
li{border-block-start:1px solid #8886;padding-block:.75rem}
li ol{border-inline-start:2px solid #8886;padding-inline-start:1rem}
p{margin:0;overflow-wrap:anywhere;white-space:pre-line}
</style>
<main>
<h1>${labels.title}</h1>
${list === '' ? `<p>${labels.live.empty}</p>` : `<ol>${list}</ol>`}
${page < pages ? `<p><a href="?${escapeHtml(next.toString())}">${labels.live.more}</a></p>` : ''}
</main>
</html>
`;
}

function parseAnswer(answer: unknown): Answer {
  const { data } = toRecord(answer);
  const { data: comments, totalPages } = toRecord(data);
  return { comments: Array.isArray(comments) ? comments : [], pages: Number(totalPages) || 1 };
}

function renderComment(value: unknown): string {
  const { nick, orig, comment, time, children } = toRecord(value);
  // `orig` is what was written; `comment` is the same as HTML.
  const text = typeof orig === 'string' ? fromMarkdown(orig) : toWords(comment);
  const date = new Date(Number(time));
  const stamp = Number.isNaN(date.getTime()) || Number(time) <= 0 ? '' : date.toISOString();
  const day = stamp === '' ? '' : ` <time datetime="${stamp}"><bdi>${stamp.slice(0, 10)}</bdi></time>`;
  const replies = Array.isArray(children) ? children.map(renderComment).reverse().join('') : '';
  const name = typeof nick === 'string' ? nick : '';
  return `<li><strong><bdi>${toText(name)}</bdi></strong>${day}<p dir="auto">${toText(text)}</p>${replies === '' ? '' : `<ol>${replies}</ol>`}</li>`;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The words of HTML, roughly: what is left is escaped like any other text. */
function toWords(html: unknown): string {
  return typeof html === 'string' ? html.replace(/<[^>]*>/g, ' ') : '';
}

function toText(text: string): string {
  return escapeHtml(tidyComment(text));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
