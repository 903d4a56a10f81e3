/** Languages by their own names, as CLDR gives them, except the two Kurdish ones, whose readers say less. */
const names: Readonly<Record<string, string>> = {
  am: 'አማርኛ',
  az: 'azərbaycan',
  be: 'беларуская',
  bg: 'български',
  bn: 'বাংলা',
  ca: 'català',
  ckb: 'کوردی',
  cs: 'čeština',
  da: 'dansk',
  de: 'Deutsch',
  el: 'Ελληνικά',
  es: 'español',
  et: 'eesti',
  fa: 'فارسی',
  fi: 'suomi',
  fr: 'français',
  ha: 'Hausa',
  he: 'עברית',
  hi: 'हिन्दी',
  hr: 'hrvatski',
  hu: 'magyar',
  hy: 'հայերեն',
  id: 'Indonesia',
  it: 'italiano',
  ja: '日本語',
  ka: 'ქართული',
  kab: 'Taqbaylit',
  kmr: 'Kurdî',
  ko: '한국어',
  ku: 'Kurdî',
  lt: 'lietuvių',
  lv: 'latviešu',
  ms: 'Melayu',
  nb: 'norsk bokmål',
  nl: 'Nederlands',
  pl: 'polski',
  ps: 'پښتو',
  pt: 'português',
  ro: 'română',
  ru: 'русский',
  sk: 'slovenčina',
  sl: 'slovenščina',
  so: 'Soomaali',
  sq: 'shqip',
  sr: 'српски',
  sv: 'svenska',
  sw: 'Kiswahili',
  syr: 'ܣܘܪܝܝܐ',
  th: 'ไทย',
  ti: 'ትግርኛ',
  tr: 'Türkçe',
  uk: 'українська',
  ur: 'اردو',
  uz: 'o‘zbek',
  vi: 'Tiếng Việt',
  zgh: 'ⵜⴰⵎⴰⵣⵉⵖⵜ',
  zh: '中文',
};

/**
 * What a language calls itself. From a table of our own, so that no machine's ICU decides what is printed.
 *
 * @param lang BCP 47 tag; of a language that is not in the table, it is the name itself
 * @example nameLanguage('fr-CA') // 'français'
 */
export function nameLanguage(lang: string): string {
  const [language = ''] = lang.toLowerCase().split('-');
  return Object.hasOwn(names, language) ? (names[language] ?? lang) : lang;
}
