import type { CheerioAPI } from 'cheerio';

/** Where the links of a page lead that a selector finds, in order, with Arabic letters as they are. */
export function linksOf($: CheerioAPI, selector: string): readonly string[] {
  return $(selector)
    .map((_, element) => decodeURI($(element).attr('href') ?? ''))
    .get();
}

/** The texts of the elements that a selector finds, in order, with single blanks. */
export function textsOf($: CheerioAPI, selector: string): readonly string[] {
  return $(selector)
    .map((_, element) => $(element).text().replace(/\s+/g, ' ').trim())
    .get();
}
