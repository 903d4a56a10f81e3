/**
 * The one place that names Arabic code points.
 *
 * A name that ends in `Class` is the body of a regular expression's character class: write `[${letterClass}]`.
 * Ranges follow the Unicode blocks Arabic (0600), Arabic Supplement (0750), Arabic Extended-B and -A (0870, 08A0)
 * and the two blocks of presentation forms (FB50, FE70).
 */

/** Letters of every language that is written in Arabic script, without presentation forms. */
export const letterClass =
  '\\u0620-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06E5\\u06E6\\u06EE\\u06EF\\u06FA-\\u06FC\\u06FF' +
  '\\u0750-\\u077F\\u0870-\\u0887\\u0889-\\u088E\\u08A0-\\u08C9';

/** Vowel signs, shadda, sukun, tanween, the combining madda and hamza, the dagger alef. */
export const tashkeelClass = '\\u064B-\\u065F\\u0670';

/** Honorifics and the signs of Qur'anic writing, the spacing ones (۞ ۩ ۥ ۦ) too. */
export const quranicClass = '\\u0610-\\u061A\\u06D6-\\u06ED\\u0897-\\u089F\\u08CA-\\u08E1\\u08E3-\\u08FF';

/** All that sits on a letter and is no letter itself: a word is letters and marks. */
export const markClass =
  `${tashkeelClass}\\u0610-\\u061A\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED` +
  '\\u0897-\\u089F\\u08CA-\\u08E1\\u08E3-\\u08FF';

/** The kashida, which stretches the line between two letters and is no letter. */
export const tatweel = '\u0640';

/** Positional shapes and ligatures of old encodings: ﻣ ﻼ ﷲ and their like; not the ornate parentheses ﴾ ﴿. */
export const presentationClass = '\\uFB50-\\uFBB1\\uFBD3-\\uFD3D\\uFD50-\\uFDF9\\uFE70-\\uFEFC';

/** Signs among them that people write on purpose: ﷺ ﷻ ﷼ ﷽. */
export const wordSignClass = '\\uFDFA-\\uFDFD';

/** ٠ to ٩. */
export const arabicDigitClass = '\\u0660-\\u0669';

/** ۰ to ۹, as Persian and Urdu write them. */
export const persianDigitClass = '\\u06F0-\\u06F9';

/** The code point of nought in each row of ten digits. */
export const zeros = { latn: 0x30, arab: 0x660, persian: 0x6f0 } as const;

/** Arabic punctuation. */
export const comma = '،';
export const semicolon = '؛';
export const questionMark = '؟';
export const decimalSeparator = '٫';
export const thousandsSeparator = '٬';

/** Letters of Persian and Urdu keyboards, each with the letter that an Arabic word means by it. */
export const keyboardVariants: Readonly<Record<string, string>> = {
  '\u06CC': 'ي',
  '\u06A9': 'ك',
  '\u06AA': 'ك',
  '\u06C1': 'ه',
  '\u06BE': 'ه',
  '\u06C3': 'ة',
};

/** Letters that Arabic doesn't have (پ چ ژ گ ں ے and others): a word that holds one is of another language. */
export const foreignLetterClass =
  '\\u063B-\\u063F\\u0672-\\u06A8\\u06AB-\\u06BD\\u06BF\\u06C0\\u06C2\\u06C4-\\u06CB\\u06CD-\\u06D3\\u06D5' +
  '\\u06EE\\u06EF\\u06FA-\\u06FC\\u06FF\\u0750-\\u077F\\u0870-\\u0887\\u0889-\\u088E\\u08A0-\\u08C9';

/** Spellings of one letter that a comparison must not tell apart, beside {@link keyboardVariants}. */
export const foldedLetters: Readonly<Record<string, string>> = {
  ...keyboardVariants,
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  '\u0672': 'ا',
  '\u0673': 'ا',
  '\u0675': 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  '\u06C0': 'ه',
  '\u06C2': 'ه',
  '\u06C3': 'ه',
  '\u06D3': '\u06D2',
};

/** The alphabet in the order of dictionaries, ء first. */
export const alphabet = 'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Letters of other languages, each with the Arabic letter after which an Arabic dictionary puts it. */
export const neighbours: Readonly<Record<string, string>> = {
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ڤ: 'ف',
  ڨ: 'ق',
  گ: 'ك',
  ڭ: 'ك',
};

/** The definite article. */
export const article = 'ال';

/** Particles of one letter that are written together with the word after them. */
export const proclitics = 'وفبكل';
