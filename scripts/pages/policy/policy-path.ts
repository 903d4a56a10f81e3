import type { Newsroom } from '../../content/newsroom.ts';
import { readsEnglish } from '../../labels/format-counted.ts';
import { routes } from '../../routes.ts';

/** The page under which a newsroom files its own words on privacy. */
export const policySlug = 'privacy';

/** Whether the policy is printed in English too: where something stands in English on a site in another language. */
export function hasEnglishPolicy({ site, articles, withdrawals }: Newsroom): boolean {
  return !readsEnglish(site.lang) && [...articles, ...withdrawals].some(({ lang }) => readsEnglish(lang));
}

/** Where the policy stands for readers of a language. */
export function toPolicyPath(lang: string, newsroom: Newsroom): string {
  return routes.privacy(readsEnglish(lang) && hasEnglishPolicy(newsroom) ? 'en' : 'ar');
}
