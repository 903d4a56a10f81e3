import { arabicDigitClass, decimalSeparator, persianDigitClass, thousandsSeparator, zeros } from './letters.ts';

/** Which digits the site prints: 0–9 or ٠–٩. */
export type DigitPolicy = 'latn' | 'arab';

/** Every digit policy, for settings to choose from. */
export const digitPolicies: readonly DigitPolicy[] = ['latn', 'arab'];

const easternDigit = new RegExp(`[${arabicDigitClass}${persianDigitClass}]`, 'g');
const foreignToArab = new RegExp(`[0-9${persianDigitClass}]`, 'g');

/** Numbers of this size and above are grouped in threes. */
const groupedFrom = 10_000;

/**
 * Turns Arabic-Indic and Persian digits into 0–9; everything else stays.
 *
 * @example toAsciiDigits('٢٠٢١ و۱۴۰۰') // '2021 و1400'
 */
export function toAsciiDigits(text: string): string {
  return text.replace(easternDigit, (digit) => String(digitValue(digit)));
}

/**
 * Writes every digit of a text as the site's policy wants it. For what the site itself prints, never for an article's
 * body, an address or a `datetime`.
 *
 * @example formatDigits('18 شباط 2021', 'arab') // '١٨ شباط ٢٠٢١'
 */
export function formatDigits(text: string, policy: DigitPolicy): string {
  if (policy === 'latn') return toAsciiDigits(text);
  return text.replace(foreignToArab, (digit) => String.fromCharCode(zeros.arab + digitValue(digit)));
}

/**
 * Writes a number for people. Newsrooms print «1003» and «2021» bare and group from five digits on, so grouping starts
 * at 10 000 where CLDR's `ar` would start at 1 000. Separators are CLDR's: `,` and `.` among 0–9, ٬ and ٫ among ٠–٩.
 * A negative number carries CLDR's invisible mark (U+200E, U+061C), which keeps the minus on its side; what is no
 * finite number is printed as a dash.
 *
 * @example formatNumber(1003, 'latn') // '1003'
 * @example formatNumber(12500.5, 'arab') // '١٢٬٥٠٠٫٥'
 */
export function formatNumber(value: number, policy: DigitPolicy): string {
  if (!Number.isFinite(value)) return '–';
  const [whole = '0', fraction] = plainDecimal(Math.abs(value)).split('.');
  const grouped = Math.abs(value) < groupedFrom ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const unsigned = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const negative = value < 0 && /[1-9]/.test(unsigned);
  if (policy === 'latn') return negative ? `\u200E-${unsigned}` : unsigned;
  const separated = unsigned.replaceAll(',', thousandsSeparator).replace('.', decimalSeparator);
  return formatDigits(negative ? `\u061C-${separated}` : separated, policy);
}

/** At most three decimals, never an exponent. */
function plainDecimal(value: number): string {
  return value >= 1e21 ? BigInt(value).toString() : value.toFixed(3).replace(/\.?0+$/, '');
}

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  if (code >= zeros.persian) return code - zeros.persian;
  return code >= zeros.arab ? code - zeros.arab : code - zeros.latn;
}
