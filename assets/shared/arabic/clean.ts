import { letterClass, markClass, persianLetters, presentationClass, tatweel } from './letters.ts';

/** What {@link clean} may be told of the text. */
export interface CleanOptions {
  readonly lang?: string;
}

const dirt = new RegExp(`[${presentationClass}${tatweel}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\u00AD\\u061C\\u06CC\\u06A9\\u06C1]`);
const word = new RegExp(`[${letterClass}${markClass}${tatweel}]+`, 'g');

/** Level 1: text that is safe to print. */
export function clean(text: string, options: CleanOptions = {}): string {
  if (!dirt.test(text)) return text.normalize('NFC');
  const foreign = options.lang !== undefined && !options.lang.startsWith('ar');
  return text
    .replace(new RegExp(`[${presentationClass}]`, 'g'), (form) => form.normalize('NFKC').trim())
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u00AD\u061C]/g, '')
    .replace(word, (found) => {
      const bare = found.replaceAll(tatweel, '');
      const kept = bare.length === 1 && found.length > 1 ? bare + tatweel : bare;
      return foreign ? kept : kept.replace(/[\u06CC\u06A9\u06C1]/g, (letter) => persianLetters[letter] ?? letter);
    })
    .normalize('NFC');
}
