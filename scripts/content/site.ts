import type { Calendar, Region } from '../../assets/shared/dates.ts';
import type { ServiceAddress } from '../../assets/shared/reader-services.ts';
import type { DigitPolicy } from '../../assets/shared/arabic/digits.ts';

/** A section of the newspaper, in the order of `site.yaml`. */
export interface Section {
  readonly slug: string;
  readonly name: string;
  readonly description?: string;
  /** CSS colour of the section's mark, `#rrggbb`. */
  readonly color?: string;
}

export interface Callout {
  readonly text: string;
  readonly action: string;
  readonly url: string;
}

export const channelNames = ['telegram', 'whatsapp', 'x', 'facebook', 'youtube'] as const;
export type ChannelName = (typeof channelNames)[number];

export interface Channels extends Partial<Readonly<Record<ChannelName, string>>> {
  /** Whether feeds are offered beside the channels. */
  readonly rss: boolean;
}

export type HomeSlot =
  | { readonly slot: 'lead' | 'pinned' | 'latest' | 'opinion'; readonly count: number }
  | { readonly slot: 'section'; readonly section: string; readonly count: number }
  /** `articles` are slugs in the editor's order; without them the snapshot tells, and without one the views on record. */
  | { readonly slot: 'most-read'; readonly articles?: readonly string[]; readonly count: number }
  | { readonly slot: 'series'; readonly series?: string; readonly count: number };

/** An entry of the header menu: a section's slug, or a link of its own. */
export type MenuEntry =
  | { readonly type: 'section'; readonly section: string }
  | { readonly type: 'link'; readonly title: string; readonly url: string };

export interface Publisher {
  readonly legalName: string;
  /** Path below `content/media`. */
  readonly logo?: string;
  /** ISO date. */
  readonly foundingDate?: string;
  /** Slugs of pages. */
  readonly ethicsPolicy?: string;
  readonly correctionsPolicy?: string;
}

/** What may keep the repository that the web editor writes to. */
export const repositoryHosts = ['github', 'gitlab', 'gitea'] as const;

/** The web editor, where it is switched on. */
export interface EditorSettings {
  readonly host: (typeof repositoryHosts)[number];
  /** Owner and name. */
  readonly repository: string;
  readonly branch: string;
  /** The content folder, from the top of the repository. */
  readonly folder: string;
  /** The API of a host of one's own. */
  readonly server?: string;
  /** Where editors sign in; without it they use an access token. */
  readonly signIn?: string;
}

/** An old address of a list or page, and where it leads: site-relative, decoded. */
export interface SiteRedirect {
  readonly from: string;
  readonly to: string;
}

/** The newspaper's settings, from `content/site.yaml`. */
export interface Site {
  readonly name: string;
  readonly tagline: string;
  /** Absolute, with a trailing slash; its path is the prefix of every address. */
  readonly url: string;
  readonly lang: string;
  /** Which way texts of that language run. */
  readonly dir: 'rtl' | 'ltr';
  /** IANA time zone. */
  readonly zone: string;
  readonly region: Region;
  readonly digits: DigitPolicy;
  readonly calendars: readonly Calendar[];
  readonly sections: readonly Section[];
  readonly menu: readonly MenuEntry[];
  readonly redirects: readonly SiteRedirect[];
  readonly channels: Channels;
  readonly callouts: Readonly<Record<string, Callout>>;
  readonly publisher: Publisher;
  readonly comments: {
    readonly provider: 'none' | 'waline';
    readonly server?: string;
    /** Days after an article's date from which it takes no comments. */
    readonly closeAfter?: number;
    /** For the privacy policy, in the newsroom's words. */
    readonly place?: string;
    readonly kept?: string;
  };
  readonly views: { readonly provider: 'none' | 'waline'; readonly server?: string };
  readonly embeds: { readonly load: 'click' | 'never' };
  readonly home: readonly HomeSlot[];
  /** Whether articles tell how their text was changed. */
  readonly revisions: { readonly show: boolean };
  /**
   * Where each year is a part, an article's page depends on the articles of its own year, on those that it names, and
   * on no others; a finished year is built once, and has a search index of its own.
   */
  readonly archive: { readonly parts: 'none' | 'year' };
  /** Null while it is off. */
  readonly editor: EditorSettings | null;
  readonly search: {
    /** Groups of words that find one another. */
    readonly synonyms: readonly (readonly string[])[];
    readonly boosts: Readonly<Record<string, number>>;
  };
  readonly images: {
    readonly hosts: readonly string[];
    readonly sizes: readonly number[];
    /** How many of the newest articles get a card for those who share them. */
    readonly cards?: number;
  };
  readonly publish: {
    readonly target?: string;
    readonly headers: Readonly<Record<string, string>>;
    /** False for a build that shows what is not published: robots are kept out of all of it. */
    readonly listed: boolean;
  };
}

/** The service that the settings name; null where none is switched on. */
export function toServiceAddress(
  provider: Site['comments']['provider'],
  server: string | undefined,
): ServiceAddress | null {
  if (provider === 'none' || server === undefined) return null;
  return { provider, server: server.endsWith('/') ? server : `${server}/` };
}
