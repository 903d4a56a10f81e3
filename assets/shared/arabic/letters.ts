/**
 * The one place that names Arabic code points.
 *
 * Names that end in `Class` are bodies of a regular expression's character class: write `[${letterClass}]`.
 * Ranges follow the Unicode blocks Arabic (0600), Arabic Supplement (0750), Arabic Extended-A and -B (0870–08FF)
 * and the two blocks of presentation forms (FB50, FE70).
 */

/** Letters of every language that is written in the Arabic script, without presentation forms. */
export const letterClass =
  '\\u0620-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06E5\\u06E6\\u06EE\\u06EF\\u06FA-\\u06FC\\u06FF' +
  '\\u0750-\\u077F\\u0870-\\u0887\\u0889-\\u088E\\u08A0-\\u08C9';

/** Vowel signs, shadda, sukun, tanween, the combining madda and hamza, the dagger alef. */
export const tashkeelClass = '\\u064B-\\u065F\\u0670';

/** Signs of Qur'anic and honorific writing; two of them (06E5, 06E6) are small letters, some are symbols. */
export const quranicClass = '\\u0610-\\u061A\\u06D6-\\u06ED\\u0898-\\u089F\\u08CA-\\u08E1\\u08E3-\\u08FF';

/** Marks that sit on a letter: a word is letters and marks. */
export const markClass = `${tashkeelClass}\\u0610-\\u061A\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED\\u0898-\\u089F\\u08CA-\\u08E1\\u08E3-\\u08FF`;

/** The kashida, which only stretches the line between two letters. */
export const tatweel = '\u0640';

/** Ligatures and positional shapes kept for old encodings; ornate parentheses (FD3E, FD3F) are not among them. */
export const presentationClass = '\\uFB50-\\uFBB1\\uFBD3-\\uFD3D\\uFD50-\\uFDF9\\uFE70-\\uFEFC';

/** Symbols among the presentation forms that are written on purpose: ﷺ ﷻ ﷼ ﷽. */
export const wordSymbolClass = '\\uFDFA-\\uFDFD';

/** ٠ … ٩ */
export const arabicDigitClass = '\\u0660-\\u0669';

/** ۰ … ۹, as Persian and Urdu write them. */
export const persianDigitClass = '\\u06F0-\\u06F9';

/** First code point of each row of ten digits. */
export const digitRows = { latn: 0x30, arab: 0x660, persian: 0x6f0 } as const;

/** ، */
export const comma = '\u060C';
/** ؛ */
export const semicolon = '\u061B';
/** ؟ */
export const questionMark = '\u061F';
/** ٪ */
export const percentSign = '\u066A';
/** ٫ */
export const decimalSeparator = '\u066B';
/** ٬ */
export const thousandsSeparator = '\u066C';

/** Persian and Urdu keyboards' own letters, with the letter an Arabic word means by them. */
export const persianLetters: Readonly<Record<string, string>> = {
  '\u06CC': 'ي',
  '\u06A9': 'ك',
  '\u06AA': 'ك',
  '\u06C1': 'ه',
  '\u06BE': 'ه',
  '\u06C3': 'ة',
};

/** Letters Arabic doesn't have, which show that a word is Persian, Urdu, Kurdish …: پ چ ژ گ ں ے ۀ and others. */
export const foreignLetterClass =
  '\\u0672-\\u067A\\u067C-\\u0685\\u0687-\\u0697\\u0699-\\u06A3\\u06A5-\\u06A7\\u06AB-\\u06BD\\u06BF\\u06C0\\u06C2\\u06C4-\\u06CB' +
  '\\u06CD-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FC\\u06FF\\u067B\\u067E\\u0686\\u0698';

/** Spellings of one letter that comparing must not tell apart. */
export const foldedLetters: Readonly<Record<string, string>> = {
  ...persianLetters,
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  '\u0671': 'ا',
  '\u0672': 'ا',
  '\u0673': 'ا',
  '\u0675': 'ا',
  ى: 'ي',
  ئ: 'ي',
  '\u06D3': '\u06D2',
  ؤ: 'و',
  ة: 'ه',
  '\u06C0': 'ه',
  '\u06C2': 'ه',
  '\u06D5': 'ه',
};

/** The alphabet in dictionary order; ء stands before ا. */
export const alphabet = 'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Letters of other languages, with the Arabic letter after which a dictionary puts them. */
export const nearestLetters: Readonly<Record<string, string>> = { پ: 'ب', چ: 'ج', ژ: 'ز', ڤ: 'ف', ڨ: 'ق', گ: 'ك', ڭ: 'ك' };

/** The definite article. */
export const article = 'ال';
