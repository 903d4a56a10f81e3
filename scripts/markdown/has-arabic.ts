/**
 * Whether a text holds anything in the Arabic script: messages answer in the alphabet that the editor wrote in.
 *
 * @example hasArabic('اقرأ-أيضا') // true
 * @example hasArabic('related') // false
 */
export function hasArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
