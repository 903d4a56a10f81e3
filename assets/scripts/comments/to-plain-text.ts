/**
 * The text of a server's HTML. It is parsed into a document of its own, which runs nothing and loads nothing, and only
 * its words leave it.
 */
export function toPlainText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of body.querySelectorAll('script, style, template, noscript')) hidden.remove();
  for (const line of body.querySelectorAll('br')) line.replaceWith('\n');
  for (const block of body.querySelectorAll('p, li, pre, blockquote, h1, h2, h3, h4, h5, h6, tr')) block.append('\n\n');
  return body.textContent
    .replace(/[^\S\n]+\n|\n[^\S\n]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
