/** Languages written in the Arabic script unless their tag says otherwise (CLDR likely subtags). */
const languages: ReadonlySet<string> = new Set(['ar', 'ckb', 'fa', 'ps', 'sd', 'ug', 'ur', 'arz', 'ary', 'apc', 'azb']);

/**
 * Whether a BCP 47 tag names a text in the Arabic script.
 *
 * @example isArabicScript('ar-SY') // true
 * @example isArabicScript('ku-Arab') // true
 * @example isArabicScript('ar-Latn') // false
 */
export function isArabicScript(lang: string): boolean {
  // Nearly every tag is one of these, and whatever prints words asks.
  if (languages.has(lang)) return true;
  const [language = '', ...subtags] = lang.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4 && !/^\d/.test(subtag));
  return script === undefined ? languages.has(language) : script === 'arab';
}
