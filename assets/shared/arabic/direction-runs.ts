import { arabicDigitClass, letterClass } from './letters.ts';

/**
 * A stretch of a right-to-left paragraph that must be laid out on its own. `auto`: its first letter says the
 * direction, which is left to right; `ltr`: it has no letter to say so; `override`: a telephone number in Arabic-Indic
 * digits, whose groups the bidirectional algorithm would set from right to left whatever the direction around them.
 */
export interface DirectionRun {
  readonly start: number;
  readonly end: number;
  readonly kind: 'auto' | 'ltr' | 'override';
}

/** Letters that run from left to right: Latin, Greek, Cyrillic, Armenian, Indic, Kana, Han, Hangul. */
const left =
  'A-Za-z\\xAA\\xB5\\xBA\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02B8\\u0370-\\u0373\\u0376-\\u037D\\u037F\\u0386\\u0388-\\u03F5' +
  '\\u03F7-\\u0482\\u048A-\\u0587\\u0900-\\u1FBC\\u3041-\\u30FF\\u3400-\\u9FFF\\uAC00-\\uD7A3\\uFF21-\\uFF3A\\uFF41-\\uFF5A';
const right = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC';
const digits = `0-9${arabicDigitClass}`;
const space = '[ \\xA0\\u202F\\n]';

const url = `(?:[A-Za-z]{2,9}://|www\\.)[^\\s<>"«»،؛]+`;
const tag = `[@#][${left}0-9][\\p{L}\\p{N}\\p{M}_]*`;
const inWord = `${left}0-9\\u0300-\\u036F`;
const joint = `['’._&@:/+*=~%\\\\|?;,–-]{1,3}(?=[${left}0-9])`;
const initials = `(?:[${left}]\\.){2,}`;
const closing = `(?:[+#]{1,3}|[®™©]|/(?=[\\s،؛.!]|$))?`;
const token = `(?:${initials}|[${inWord}](?:[${inWord}]|${joint}|\\([${inWord}]{1,20}\\))*${closing})`;
const aside = `(?:${space}["“(][^"”()${right}\\n]{1,80}["”)](?=[,;:.]?${space}[${left}]))?`;
const between = `${aside}[,;:.!?…]?${space}{1,2}(?:[&+/|×=–—-]{1,2}${space})?`;
const prefix = `(?:(?<![${inWord}${letterClass}])(?:[.~/$\\\\]|--))?`;
const phrase = `${prefix}(?=[0-9.,]{0,20}[${left}])${token}(?:${between}${token})*`;

const phone =
  `(?:\\+|00|٠٠)[${digits}]{1,4}(?:[ .()-]{1,2}[${digits}]{2,7}){1,6}(?![${digits}])` +
  `|\\(?[0٠][${digits}]{1,4}\\)?(?:[ -][${digits}]{2,7}){1,5}(?![${digits}])`;
const grouped = `[0-9]{1,3}(?:${space}[0-9]{3}){1,6}(?![0-9])`;
const code = `[*#][0-9*#]{2,30}#`;
const currency = '$€£¥₪₺₽';
const signs = '+−±~≈#№\\-';
const sign = `(?:(?<![${letterClass}${inWord}])[${signs}])?[${currency}]?`;
const unit = `(?:[%‰٪${currency}]|°[CF]?|\\+(?![0-9]))*`;
const figure = `(?:${sign}(?=[0-9]))?[0-9](?:[0-9]|[.,:/×*^=+–−-](?=[0-9]))*${unit}`;
const number = `${figure}(?:[–−-]${figure})*`;

const starts = `(?=[${left}${digits}${signs}${currency}@*(.~/\\\\])`;
const run = new RegExp(`${starts}(?:(${url})|${tag}|(${phone})|${grouped}|${code}|(${phrase})|${number})`, 'gu');
/** A digit that a sign or another number may be joined to. */
const joinedDigit = new RegExp(
  `(?<=[${signs}${currency}*])[${digits}]|[0-9][%‰٪°${currency}${signs}–]|[${digits}][ \\xA0\\u202F()-]{1,2}[${digits}]`,
  'y',
);
const leftLetter = new RegExp(`[${left}]`);
const rightLetter = new RegExp(`[${right}]`);
const arabicDigit = new RegExp(`[${arabicDigitClass}]`);
const plainNumber = /^[\d.,:/]+$|^\d{4}–\d{4}$/;
const yearRange = /^(\d{4})[-−]\d{4}$/;
const strayHyphen = new RegExp(`[${letterClass}] $`);
const nameGoesOn = new RegExp(
  `^${space}?(?:[^${right}\\s]|$|(?:و?(?:ال|لل)|(?:في|من|على|إلى|عن|مع|أو|ثم|هو|هي|ضد|بعد|قبل|عند|عبر)(?![${letterClass}])))`,
);

/**
 * Whether a text can hold anything that needs isolating: a letter that runs from left to right, or a digit with signs.
 * One pass that costs plain Arabic, numbers and Arabic punctuation almost nothing.
 */
export function mayNeedIsolation(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isNeutral(code)) continue;
    if (!isDigit(code)) {
      if (leftLetter.test(text.charAt(at))) return true;
    } else {
      joinedDigit.lastIndex = at;
      if (joinedDigit.test(text)) return true;
    }
  }
  return false;
}

/** ASCII signs and spaces before the digits, and Arabic letters, marks and punctuation: most of a page. */
function isNeutral(code: number): boolean {
  return code < 0x30 || (code >= 0x600 && code < 0x660);
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669);
}

/** Whether a text has letters or digits that run from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightLetter.test(text);
}

/**
 * The stretches of one right-to-left paragraph that UAX #9 would tear apart or let move their neighbours, in order:
 *
 * - words in Latin and their like, with what belongs to them (`C++`, `.NET`, `AT&T`, `U.S.`): next to each other across
 *   a comma they would change places, a number after them would join them (W7), signs at their ends would jump (N2);
 * - addresses, e-mail, handles, hashtags in Latin;
 * - numbers with signs, which look one way after an Arabic letter (W2) and another at the start: 50%, 3-2, +18, $5,
 *   2021-02-18; figures in groups, telephone numbers. Plain numbers, fractions, times and dates with slashes are safe;
 * - two years with a hyphen, each on its own: a range is read from right to left in Arabic (W3C, alreq).
 *
 * A paragraph without any right-to-left letter is one run, from its first sign to its last.
 */
export function findRuns(text: string): DirectionRun[] {
  if (!mayNeedIsolation(text)) return [];
  if (!rightLetter.test(text) && leftLetter.test(text)) return [wholeText(text)];
  const runs: DirectionRun[] = [];
  for (const found of text.matchAll(run)) {
    const [matched, address, telephone, words] = found;
    const start = found.index;
    if (address !== undefined) runs.push({ start, end: start + addressLength(address), kind: 'auto' });
    else if (words !== undefined) runs.push(toPhrase(text, start, start + words.length));
    else if (telephone !== undefined) runs.push({ start, end: start + telephone.length, kind: numberKind(telephone) });
    else if (!isHyphenated(text, matched, start)) runs.push(...toNumbers(matched, start));
  }
  return runs;
}

function wholeText(text: string): DirectionRun {
  const start = text.length - text.trimStart().length;
  return { start, end: text.trimEnd().length, kind: 'auto' };
}

function numberKind(text: string): 'ltr' | 'override' {
  return arabicDigit.test(text) ? 'override' : 'ltr';
}

/** «أف -16»: a hyphen that strayed from its word, where «-5 درجات» has a sign. */
function isHyphenated(text: string, matched: string, start: number): boolean {
  if (!/^[-−][\d.,:/]+$/.test(matched)) return false;
  return (
    strayHyphen.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^ ?درج/.test(text.slice(start + matched.length, start + matched.length + 5))
  );
}

function toNumbers(matched: string, start: number): DirectionRun[] {
  if (plainNumber.test(matched)) return [];
  const end = start + matched.length;
  if (yearRange.test(matched)) {
    return [
      { start, end: start + 4, kind: 'ltr' },
      { start: start + 5, end, kind: 'ltr' },
    ];
  }
  return [{ start, end, kind: leftLetter.test(matched) ? 'auto' : 'ltr' }];
}

/** An address doesn't end in punctuation, unless it closes a bracket that the address opened. */
function addressLength(address: string): number {
  let length = address.length;
  let unopened = address.split(')').length - address.split('(').length;
  while (length > 0 && ".,:;!?؟)]'…".includes(address.charAt(length - 1))) {
    if (address.charAt(length - 1) === ')') {
      if (unopened <= 0) break;
      unopened -= 1;
    }
    length -= 1;
  }
  return length;
}

function toPhrase(text: string, start: number, end: number): DirectionRun {
  const last = nameGoesOn.test(text.slice(end, end + 12)) ? end : withoutLastNumbers(text, start, end);
  return { start, end: withOwnPunctuation(text, start, last), kind: 'auto' };
}

/** «أطلقت SpaceX 60 قمرًا»: the number belongs to the Arabic noun after it. */
function withoutLastNumbers(text: string, start: number, end: number): number {
  let cut = end;
  for (let at = end - 1; at > start && /[\d.,\s]/.test(text.charAt(at)); at -= 1) {
    if (/\s/.test(text.charAt(at))) cut = at;
  }
  return cut;
}

/** `«Hello!»`: signs between a phrase and the mark that closes what was opened right before it are its own. */
function withOwnPunctuation(text: string, start: number, end: number): number {
  if (!/["'«‹“‘([]/.test(text.charAt(start - 1))) return end;
  let after = end;
  while (after < end + 3 && /[.!?…,;:]/.test(text.charAt(after))) after += 1;
  return /["'»›”’)\]]/.test(text.charAt(after)) ? after : end;
}
