import type { DigitPolicy } from './arabic/digits.ts';
import { formatCount, type CountedNoun } from './arabic/plural.ts';

/** What a reader says yes or no to. */
export const purposes = ['comments', 'views', 'embeds'] as const;
export type Purpose = (typeof purposes)[number];

/** Sites whose videos and posts may play inside an article. */
export type PlayerSite = 'youtube' | 'vimeo' | 'dailymotion' | 'x' | 'telegram' | 'facebook' | 'instagram';

/** What the newspaper counts through a service. */
export type CountName = 'comments' | 'views';

/** A service that talks by one protocol at one address. */
export interface ServiceAddress {
  readonly provider: 'waline';
  /** With a trailing slash. */
  readonly server: string;
}

const robot = /bot|crawl|spider|slurp|preview|headless|lighthouse|facebookexternalhit|whatsapp|telegram/i;

/** Whether a program reads, by what it calls itself; a person's reading is what is counted. */
export function isRobot(userAgent: string): boolean {
  return robot.test(userAgent);
}

/** What every page tells its scripts about the services that are on. */
export interface ServicesData {
  readonly comments: ServiceAddress | null;
  readonly views: ServiceAddress | null;
  /** Counted nouns by language: a list may hold articles in another. */
  readonly nouns: Readonly<Record<CountName, Readonly<Record<'ar' | 'en', CountedNoun>>>>;
  readonly digits: DigitPolicy;
  /** Addresses of the scripts that are loaded when there is something for them to do. */
  readonly scripts: { readonly comments: string };
}

/** A count in words, in the language of where it stands. */
export function formatServiceCount(count: number, name: CountName, lang: string, data: ServicesData): string {
  const isEnglish = lang === 'en' || lang.startsWith('en-');
  return formatCount(count, data.nouns[name][isEnglish ? 'en' : 'ar'], isEnglish ? 'latn' : data.digits);
}
