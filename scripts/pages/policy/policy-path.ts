import type { Newsroom } from '../../content/newsroom.ts';
import { isEnglish } from '../../labels/format-counted.ts';
import { routes } from '../../routes.ts';

/** The page under which a newsroom files its own words on privacy. */
export const policySlug = 'privacy';

/** Whether the policy is printed in English too: where something stands in English on a site in another language. */
export function hasEnglishPolicy({ site, articles, withdrawals }: Newsroom): boolean {
  return !isEnglish(site.lang) && [...articles, ...withdrawals].some(({ lang }) => isEnglish(lang));
}

/** Where the policy stands for readers of a language. */
export function toPolicyPath(lang: string, newsroom: Newsroom): string {
  return routes.privacy(isEnglish(lang) && hasEnglishPolicy(newsroom) ? 'en' : 'ar');
}
