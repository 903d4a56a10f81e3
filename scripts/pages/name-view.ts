import { letterClass } from '../../assets/shared/arabic/letters.ts';
import { isArabicScript } from '../labels/is-arabic-script.ts';

const arabicLetter = new RegExp(`[${letterClass}]`);

/** What a text is written in. */
export interface LanguageView {
  /** BCP 47 */
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
}

/** A name, or a few words, that the newsroom gave once for pages of every language. */
export interface NameView {
  readonly text: string;
  /** Where it is not the page's: there the words are read out in their own (WCAG 2.2, 3.1.2). */
  readonly language: LanguageView | null;
}

/** A link whose text is such a name: of a section, a tag, somebody who signs. */
export interface NamedLinkView extends NameView {
  readonly href: string;
}

const arabic: LanguageView = { lang: 'ar', dir: 'rtl' };

/**
 * The language of the newspaper's own Arabic words on a page in another script; null where the page's own says enough.
 *
 * @param pageLang BCP 47
 * @example findForeignLanguage('سياسة', 'en') // { lang: 'ar', dir: 'rtl' }
 * @example findForeignLanguage('سياسة', 'ar') // null
 */
export function findForeignLanguage(text: string, pageLang: string): LanguageView | null {
  return isArabicScript(pageLang) || !arabicLetter.test(text) ? null : arabic;
}

/** A name as a page of this language prints it. */
export function toNameView(text: string, pageLang: string): NameView {
  return { text, language: findForeignLanguage(text, pageLang) };
}

/** {@link toNameView} where there may be nothing to print. */
export function toOptionalNameView(text: string | undefined, pageLang: string): NameView | null {
  return text === undefined || text === '' ? null : toNameView(text, pageLang);
}

/** A link to what a name names. */
export function toNamedLink(href: string, text: string, pageLang: string): NamedLinkView {
  return { href, text, language: findForeignLanguage(text, pageLang) };
}
