import { fold } from './fold.ts';
import { letterClass, markClass, neighbours, presentationClass, tatweel } from './letters.ts';

const invisible = new RegExp(
  `[${markClass}${tatweel}\\u00AD\\u034F\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]`,
  'g',
);
const borrowed = new RegExp(`[${Object.keys(neighbours).join('')}]`, 'g');
const arabic = new RegExp(`[${letterClass}${presentationClass}]`);
const presentation = new RegExp(`[${presentationClass}]`);
const longest = 48;

/**
 * The form in which a word is compared for search: its folded letters, one spelling for each hamza that newsrooms seat
 * differently, Latin words in lower case without accents, numbers in ASCII digits without thousands separators.
 * Idempotent. Empty when nothing of the word can be searched.
 *
 * @example toSearchForm('المسئولين') // 'المسوولين', as for المسؤولين
 * @example toSearchForm('١٬٢٥٠') // '1250'
 * @example toSearchForm('F-16') // 'f16'
 */
export function toSearchForm(word: string): string {
  const visible = word.replace(invisible, '');
  const form = arabic.test(visible) ? toArabicForm(visible) : visible;
  return (arabic.test(form) ? form.replace(/\s+/g, '') : toOtherForm(form)).slice(0, longest);
}

function toArabicForm(word: string): string {
  // A presentation form may hold marks of its own (ﹱ).
  const letters = presentation.test(word) ? word.normalize('NFKC').replace(invisible, '') : word.normalize('NFC');
  return fold(seatHamza(letters.replace(/\s+/g, ''))).replace(borrowed, (letter) => neighbours[letter] ?? letter);
}

/**
 * One seat for each medial hamza that schools of spelling write on different ones: before و (مسؤول، مسئول، رءوس), after
 * ا (وزراؤه، وزرائه، وزراءه; إجراءات، إجراآت), and in هيئة، هيأة. The rules are ours, from the Cairo Academy's and the
 * Levant's practice.
 */
function seatHamza(word: string): string {
  return word
    .replace(/(?<=.)[ؤئء]و/g, 'وو')
    .replace(/(?<=.)اآ/g, 'ايا')
    .replace(/(?<=.)ا[ؤئء](?=.)/g, 'اي')
    .replace(/يأ(?=[ةت])/g, 'يي');
}

function toOtherForm(word: string): string {
  const plain = fold(word.normalize('NFKD').replace(/\p{M}/gu, ''));
  if (!/^\d/.test(plain)) return plain.replace(/[^\p{L}\p{N}]/gu, '');
  return plain
    .replace(/[,٬](?=\d{3}(?!\d))/g, '')
    .replace(/[,٫]/g, '.')
    .replace(/[^\p{L}\p{N}.]/gu, '');
}
