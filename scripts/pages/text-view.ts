import { isolate } from '../../assets/shared/arabic/direction.ts';
import { setTypography } from '../../assets/shared/arabic/typography.ts';

/** A piece of text in both forms: `plain` for attributes and titles, `html` escaped with foreign runs isolated. */
export interface TextView {
  readonly plain: string;
  readonly html: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML content and double-quoted attributes. */
function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character] ?? character) : text;
}

/**
 * Text in both forms a layout may print; inside Arabic text, punctuation is set as the house sets it and
 * foreign runs are isolated.
 *
 * @example toTextView('حلف NATO', 'rtl').html // 'حلف <bdi>NATO</bdi>'
 */
export function toTextView(text: string, dir: 'rtl' | 'ltr'): TextView {
  if (dir === 'ltr') return { plain: text, html: escapeHtml(text) };
  const plain = setTypography(text);
  return { plain, html: isolate(plain) };
}

/** {@link toTextView} where there may be nothing to print. */
export function toOptionalTextView(text: string | undefined, dir: 'rtl' | 'ltr'): TextView | null {
  return text === undefined || text === '' ? null : toTextView(text, dir);
}
