import { clean } from './clean.ts';
import { toAsciiDigits } from './digits.ts';
import { alphabet, article, letterClass, neighbours, tatweel } from './letters.ts';

/** Letters that stand where another does (CLDR, `ar`: ة goes with ت, ى with ي). */
const sameRank: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ة: 'ت' };

/** Words whose «ال» is their own: names, pronouns, verbal nouns of roots in ل. */
const ownArticle = new Set(
  (
    'الله اللهم الذي الذين اللذان اللذين التي اللتان اللتين اللاتي اللواتي اللائي الياس البير البرت الفريد الكسندر اليزابيث ' +
    'التزام التقاء التقاط التفات التفاف التماس التهاب التهام التحام التحاق التباس التئام التجاء التواء التصاق'
  ).split(' '),
);

const firstRank = 0x100;
const ranks: ReadonlyMap<string, string> = /* @__PURE__ */ toRanks();
/** What stands before a letter of another language in Arabic script, and of another script, in a sort key. */
const beyondArabic = { sameScript: '\u01FE', otherScript: '\u01FF' } as const;

const mark = new RegExp(`\\p{M}|${tatweel}`, 'gu');
const firstWord = new RegExp(`^[^\\p{L}\\p{N}]*([اٱ]ل[${letterClass}]{2,})`, 'u');
const unit = /([0-9]+)|(\p{L})|[^0-9\p{L}]+/gu;
const arabicScript = new RegExp(`[${letterClass}]`);

/**
 * Orders two names as an Arabic index does: letter by letter in the order of the alphabet, whatever their vowel signs,
 * hamza, accents and capitals, and without the «ال» of the first word; numbers come first, by value, Latin last. Only
 * names that are written alike compare as 0. The table is the library's own, so that no ICU can change a page.
 *
 * @example ['الحسن', 'أحمد', 'باسل'].sort(compareArabic) // ['أحمد', 'باسل', 'الحسن']
 */
export function compareArabic(a: string, b: string): number {
  return compareUnits(toSortKey(a), toSortKey(b)) || compareUnits(a, b);
}

/** What {@link compareArabic} compares first, by code units: for sorting a long list without making keys twice. */
export function toSortKey(name: string): string {
  const letters = toAsciiDigits(clean(name)).replace(mark, '');
  const found = firstWord.exec(letters)?.[1];
  const bare =
    found === undefined || ownArticle.has(found) ? letters : letters.replace(found, found.slice(article.length));
  return bare.normalize('NFD').replace(mark, '').toLowerCase().replace(unit, toRank).trim();
}

/**
 * The heading of an alphabetical index under which a name belongs: an Arabic letter (ا for every hamza, ب for پ too), a
 * Latin capital, or `#`.
 *
 * @example indexLetter('الإمارات') // 'ا'
 */
export function indexLetter(name: string): string {
  const key = toSortKey(name);
  if (key.startsWith(beyondArabic.otherScript)) return /^[a-z]/.test(key.slice(1)) ? key.charAt(1).toUpperCase() : '#';
  const letter = alphabet.charAt(Math.floor((key.charCodeAt(0) - firstRank) / 2));
  if (letter === '' || Number.isNaN(key.charCodeAt(0))) return '#';
  return letter === 'ء' ? 'ا' : letter;
}

function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A number's length before its digits makes 10 come after 9. */
function toRank(found: string, digits: string | undefined, letter: string | undefined): string {
  if (digits !== undefined) {
    const value = digits.replace(/^0+(?=\d)/, '');
    return String.fromCharCode(0x30 + Math.min(value.length, 0x80)) + value;
  }
  if (letter === undefined) return ' ';
  const script = arabicScript.test(letter) ? beyondArabic.sameScript : beyondArabic.otherScript;
  return ranks.get(letter) ?? script + found;
}

/** Every second rank is a letter of the alphabet; the one after it, its neighbour from another language. */
function toRanks(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let index = 0; index < alphabet.length; index += 1) {
    map.set(alphabet.charAt(index), String.fromCharCode(firstRank + 2 * index));
  }
  for (const [letter, before] of Object.entries(neighbours)) {
    map.set(letter, String.fromCharCode((map.get(before) ?? before).charCodeAt(0) + 1));
  }
  for (const [letter, other] of Object.entries(sameRank)) map.set(letter, map.get(other) ?? other);
  return map;
}
