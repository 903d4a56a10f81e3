import { z } from 'zod';
import { digitPolicies } from '../../../assets/shared/arabic/digits.ts';
import { calendars, regions } from '../../../assets/shared/dates.ts';
import { proseField, proseSchema } from '../../prose/prose-settings.ts';
import type { Fields } from './field.ts';
import { linkFields } from './shared-schemas.ts';
import { repositoryHosts } from '../site.ts';

/** How the settings in `site.yaml` are read; their names are English only. */
export const siteFields = {
  name: { read: 'text' },
  tagline: { read: 'text' },
  url: {},
  lang: {},
  zone: {},
  region: {},
  digits: {},
  calendars: { list: 'items' },
  hijriAdjustment: { read: 'number' },
  sections: {
    list: 'items',
    fields: { slug: {}, name: { read: 'text' }, description: { read: 'text' }, color: {} },
  },
  menu: { list: 'items', fields: linkFields },
  channels: {
    fields: {
      telegram: {},
      whatsapp: {},
      x: { otherNames: ['twitter', 'تويتر'] },
      facebook: {},
      youtube: {},
      rss: { read: 'flag' },
    },
  },
  callouts: { each: { fields: { text: { read: 'text' }, action: { read: 'text' }, url: {} } } },
  publisher: {
    fields: { legalName: { read: 'text' }, logo: {}, foundingDate: {}, ethicsPolicy: {}, correctionsPolicy: {} },
  },
  comments: {
    fields: {
      provider: {},
      server: {},
      closeAfter: { read: 'number' },
      place: { read: 'text' },
      kept: { read: 'text' },
    },
  },
  views: { fields: { provider: {}, server: {} } },
  embeds: { fields: { load: {} } },
  home: {
    list: 'items',
    fields: {
      slot: {},
      section: {},
      series: { read: 'text' },
      articles: { list: 'items' },
      count: { read: 'number' },
    },
  },
  redirects: { list: 'items', fields: { from: {}, to: {} } },
  revisions: { fields: { show: { read: 'flag' } } },
  archive: { fields: { parts: {} } },
  editor: { fields: { provider: {}, host: {}, repository: {}, branch: {}, folder: {}, server: {}, signIn: {} } },
  search: {
    fields: {
      synonyms: { list: 'items', items: { list: 'commas' } },
      boosts: { each: { read: 'number' } },
    },
  },
  images: { fields: { hosts: { list: 'items' }, sizes: { list: 'items', read: 'number' }, cards: { read: 'number' } } },
  publish: { fields: { target: {}, headers: { each: {} } } },
  prose: proseField,
} as const satisfies Fields;

const webAddress = z.url({ protocol: /^https?$/ });
const provider = z.enum(['none', 'waline']);

/** The newspaper's settings, read by {@link siteFields}; what a field leaves out gets its default afterwards. */
export const siteSchema = z.strictObject({
  /** The newspaper's name. */
  name: z.string().min(1).max(100),
  tagline: z.string().max(200).optional(),
  /** Address of the home page; its path is the prefix of every address. */
  url: webAddress,
  /** BCP 47 tag of the interface and of articles that name no other language. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/, 'ar')
    .optional(),
  /** IANA zone in which dates are read and printed. */
  zone: z.string().optional(),
  /** Whose month names are printed. */
  region: z.enum(regions).optional(),
  /** Digits of what the site itself prints. */
  digits: z.enum(digitPolicies).optional(),
  calendars: z.array(z.enum(calendars)).min(1).optional(),
  /** Days to add to the Umm al-Qura date where the country sees the moon otherwise. */
  hijriAdjustment: z.int().min(-1).max(1).optional(),
  sections: z
    .array(
      z.strictObject({
        slug: z.string(),
        name: z.string().min(1).max(60),
        description: z.string().max(300).optional(),
        color: z
          .string()
          .regex(/^#[\da-fA-F]{6}$/, '#1f5c8a')
          .optional(),
      }),
    )
    .min(1),
  /** Slugs of sections, or links of their own. */
  menu: z
    .array(z.union([z.string(), z.strictObject({ title: z.string().min(1).max(60), url: z.string() })]))
    .optional(),
  /** Old addresses of sections, tags, authors and pages; those of articles stand in `aliases`. */
  redirects: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
  channels: z
    .strictObject({
      telegram: webAddress.optional(),
      whatsapp: webAddress.optional(),
      x: webAddress.optional(),
      facebook: webAddress.optional(),
      youtube: webAddress.optional(),
      /** Whether feeds are offered beside the channels. */
      rss: z.boolean().optional(),
    })
    .optional(),
  /** Call-outs by the names that articles use. */
  callouts: z
    .record(
      z.string(),
      z.strictObject({ text: z.string().min(1).max(300), action: z.string().min(1).max(60), url: webAddress }),
    )
    .optional(),
  publisher: z
    .strictObject({
      legalName: z.string().min(1).max(200).optional(),
      /** A picture below `content/media`. */
      logo: z.string().optional(),
      foundingDate: z
        .string()
        .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, '2021-02-01')
        .optional(),
      /** Slugs of pages. */
      ethicsPolicy: z.string().optional(),
      correctionsPolicy: z.string().optional(),
    })
    .optional(),
  comments: z
    .strictObject({
      provider: provider.optional(),
      server: webAddress.optional(),
      /** Days after an article's date from which nobody may comment on it any more. */
      closeAfter: z.int().min(1).max(36_500).optional(),
      /** Where the server stands and how long comments stay, in the newsroom's words, for the privacy policy. */
      place: z.string().min(1).max(200).optional(),
      kept: z.string().min(1).max(300).optional(),
    })
    .optional(),
  /** Counted by the server of the comments where no other is named. */
  views: z.strictObject({ provider: provider.optional(), server: webAddress.optional() }).optional(),
  /** Whether a reader's click loads an embed in its place, or never. */
  embeds: z.strictObject({ load: z.enum(['click', 'never']).optional() }).optional(),
  /** What the home page shows, from the top. */
  home: z
    .array(
      z.strictObject({
        slot: z.enum(['lead', 'pinned', 'latest', 'opinion', 'section', 'series', 'most-read']),
        section: z.string().optional(),
        series: z.string().optional(),
        /** Slugs, for what is read most. */
        articles: z.array(z.string()).min(1).optional(),
        count: z.int().min(1).max(50).optional(),
      }),
    )
    .min(1)
    .optional(),
  /** Whether articles tell how their text was changed, from git. */
  revisions: z.strictObject({ show: z.boolean().optional() }).optional(),
  /** Whether each year of the archive is a part of its own, that `--shard` builds by itself. */
  archive: z.strictObject({ parts: z.enum(['none', 'year']).optional() }).optional(),
  /** The web editor at `/admin/`, off by default. */
  editor: z
    .strictObject({
      provider: z.enum(['none', 'sveltia']).optional(),
      /** What keeps the repository; default: GitHub. */
      host: z.enum(repositoryHosts).optional(),
      /** Owner and name. */
      repository: z
        .string()
        .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, 'midad/newspaper')
        .optional(),
      /** Default: `main`. */
      branch: z.string().min(1).max(200).optional(),
      /** The content folder, from the top of the repository; default: `content`. */
      folder: z
        .string()
        .regex(/^[\w.-]+(?:\/[\w.-]+)*$/, 'content')
        .optional(),
      /** The API of a host of one's own; default: the public one. */
      server: webAddress.optional(),
      /** Where editors are sent to sign in with a window of their host; without it they use an access token. */
      signIn: webAddress.optional(),
    })
    .optional(),
  search: z
    .strictObject({
      /** Groups of words that find one another. */
      synonyms: z.array(z.array(z.string()).min(2)).optional(),
      boosts: z.record(z.string(), z.number().min(0).max(100)).optional(),
    })
    .optional(),
  images: z
    .strictObject({
      /** Hosts whose pictures articles may show. */
      hosts: z.array(z.string().regex(/^[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?$/, 'images.example.org')).optional(),
      /** Widths in CSS pixels. */
      sizes: z.array(z.int().min(16).max(4096)).min(1).optional(),
      /** How many of the newest articles get a card for those who share them; 0 for none. */
      cards: z.int().min(0).max(1_000_000).optional(),
    })
    .optional(),
  publish: z
    .strictObject({ target: z.string().optional(), headers: z.record(z.string(), z.string()).optional() })
    .optional(),
  /** How articles' prose is checked. */
  prose: proseSchema.optional(),
});

/** The settings after their schema. */
export type SiteFields = z.infer<typeof siteSchema>;
