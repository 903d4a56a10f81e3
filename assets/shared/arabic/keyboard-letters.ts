import { keyboardVariants } from './letters.ts';

const variant = new RegExp(`[${Object.keys(keyboardVariants).join('')}]`, 'g');
/**
 * Words that end in ى and are hardly ever another word with ي: a Persian keyboard has one letter for both. «علی» and
 * «لدی» are not among them, for they may be the name علي and «لديّ».
 */
const endsInAlef =
  /^[وف]?(?:[إا]ل|حت|مت|سو|[بل]?(?:ال|لل)?(?:[أا]خر|كبر|صغر|ذكر|[أا]قص|مستو|منته|معن)|ل?مصطف|موس|عيس|يحي|مرتض)ی$/;

/**
 * A word that was typed on a Persian or Urdu keyboard, in Arabic letters: ی is ي, or ى at the end of words that can be
 * nothing else; ک is ك, ہ is ه.
 *
 * @example toArabicKeyboard('ترکیا') // 'تركيا'
 * @example toArabicKeyboard('إلی') // 'إلى'
 */
export function toArabicKeyboard(word: string): string {
  const plain = word.replace(variant, toArabicLetter);
  if (!word.endsWith('ی') || !endsInAlef.test(`${plain.slice(0, -1)}ی`)) return plain;
  return `${plain.slice(0, -1)}ى`;
}

function toArabicLetter(letter: string): string {
  return keyboardVariants[letter] ?? letter;
}
