import type { FileProblem, Message } from '../problem.ts';
import { parseMediaPath } from '../markdown/media-path.ts';
import { textDirection } from '../labels/text-direction.ts';
import type { ProseSettings } from '../prose/prose-settings.ts';
import { toProseSettings } from '../prose/prose-settings.ts';
import { isZone } from '../dates/zoned-time.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { composeLines, toWrittenColumn } from './files/compose-lines.ts';
import { unknownSection } from './messages/address-messages.ts';
import { parseSitePath } from './references/parse-site-path.ts';
import { findSlugFault } from './schemas/find-slug-fault.ts';
import type { FieldPath } from './files/locate-field.ts';
import {
  missingLogo,
  missingRepository,
  insecureServer,
  missingServer,
  repeatedSection,
  siteUrlExtras,
  slotNeeds,
  unknownZone,
  wrongHeaderName,
  wrongHeaderValue,
} from './messages/messages.ts';
import type { Locate, ParsedFields } from './files/parse-fields.ts';
import { parseFields } from './files/parse-fields.ts';
import type { ParsedSource } from './files/parse-source.ts';
import { parseSource } from './files/parse-source.ts';
import { reservedBelowLists } from './schemas/reserved-slugs.ts';
import type { EditorSettings, HomeSlot, MenuEntry, Publisher, Section, Site } from './site.ts';
import type { SiteFields } from './schemas/site-schema.ts';
import { siteFields, siteSchema } from './schemas/site-schema.ts';
import { emptyFields } from './messages/source-messages.ts';
import { createSuggest } from './messages/suggest.ts';

export interface ParsedSite {
  /** The settings; where a field is faulty, its default, so that the rest of the content can still be checked. */
  readonly site: Site;
  readonly hijriAdjustment: number;
  readonly prose: ProseSettings;
  readonly problems: readonly FileProblem[];
  readonly locate: Locate;
}

/** RFC 9110, §5.1: a token. */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** RFC 9110, §5.5: visible ASCII and blanks. */
const headerValue = /^[ -~\t]+$/;

type Fields = Partial<SiteFields>;
type Report = (rule: string, path: FieldPath, message: Message, part?: 'key' | 'value') => void;

const slotCounts = { lead: 1, pinned: 3, latest: 8, opinion: 4, section: 4, series: 4, 'most-read': 5 } as const;
const defaultSizes: readonly number[] = [400, 800, 1200];

/**
 * Reads `site.yaml`.
 *
 * @param bytes of the file; undefined when there is none
 * @param hasMedia whether a path below `content/media` has a file
 */
export function parseSite(bytes: Buffer | undefined, hasMedia: (file: string) => boolean): ParsedSite {
  const source: ParsedSource = bytes === undefined ? { problems: [] } : parseSource(bytes, emptyFields);
  const { text, written } = composeLines(source.text ?? '');
  const parsed = parseFields<SiteFields>(text, 1, { fields: siteFields, schema: siteSchema }, 'ar');
  const found: FileProblem[] = source.text === undefined ? [] : [...parsed.problems];
  const report: Report = (rule, path, message, part) => {
    found.push({ severity: 'error', rule, ...parsed.locate(path, part), message });
  };
  checkSite(parsed, hasMedia, report);
  const problems = found.map((problem) => {
    const original = written.get(problem.line);
    return original === undefined ? problem : { ...problem, column: toWrittenColumn(original, problem.column) };
  });
  return {
    site: toSite(parsed.fields),
    hijriAdjustment: parsed.fields.hijriAdjustment ?? 0,
    prose: toProseSettings(parsed.fields.prose ?? {}),
    problems: [...source.problems, ...problems],
    locate: parsed.locate,
  };
}

function checkSite(
  { fields, locate }: ParsedFields<SiteFields>,
  hasMedia: (file: string) => boolean,
  report: Report,
): void {
  const { url, zone, publisher, comments, views, editor, publish } = fields;
  if (url !== undefined && hasExtras(url)) report('wrong-value', ['url'], siteUrlExtras(url));
  if (zone !== undefined && !isZone(zone)) report('unknown-zone', ['zone'], unknownZone(zone));
  checkSections(fields.sections ?? [], locate, report);
  checkPlaces(fields, report);
  checkHeaders(publish?.headers ?? {}, report);
  if (publisher?.logo !== undefined) {
    const path = parseMediaPath(publisher.logo);
    if (path.type === 'fault') report(path.rule, ['publisher', 'logo'], path.message);
    else if (path.type === 'outside' || !hasMedia(path.file)) {
      report('missing-media', ['publisher', 'logo'], missingLogo(publisher.logo));
    }
  }
  if (comments?.provider === 'waline' && comments.server === undefined) {
    report('missing-field', ['comments'], missingServer(), 'key');
  }
  for (const [name, server] of [
    ['comments', comments?.server],
    ['views', views?.server],
  ] as const) {
    if (url !== undefined && server !== undefined && isBlocked(server, url))
      report('wrong-value', [name, 'server'], insecureServer(server));
  }
  if (editor?.provider === 'sveltia' && editor.repository === undefined) {
    report('missing-field', ['editor'], missingRepository(), 'key');
  }
  if (views?.provider === 'waline' && (views.server ?? comments?.server) === undefined) {
    report('missing-field', ['views'], missingServer(), 'key');
  }
}

function hasExtras(url: string): boolean {
  const { search, hash, username, password } = new URL(url);
  return `${search}${hash}${username}${password}` !== '';
}

/**
 * Whether browsers refuse to ask a server from the site's pages: one without encryption, from pages with it, but for
 * this machine's own (W3C Mixed Content, §4; Secure Contexts, «potentially trustworthy»).
 */
function isBlocked(server: string, site: string): boolean {
  const { protocol, hostname } = new URL(server);
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname) || hostname.endsWith('.localhost');
  return protocol === 'http:' && !isLocal && new URL(site).protocol === 'https:';
}

function checkSections(sections: readonly { readonly slug: string }[], locate: Locate, report: Report): void {
  const toPath = (index: number): FieldPath => ['sections', index, 'slug'];
  const places = new Map<string, number>();
  for (const [index, { slug }] of sections.entries()) {
    const fault = findSlugFault(slug, reservedBelowLists);
    const first = places.get(slug.toLowerCase());
    if (fault !== undefined) report(fault.rule, toPath(index), fault.message);
    else if (first === undefined) places.set(slug.toLowerCase(), index);
    else {
      const [before, after] = [locate(toPath(first)).line, locate(toPath(index)).line];
      report('same-address', toPath(index), repeatedSection(slug, before, after));
    }
  }
}

/** A header is one line: what ends it would begin another one, in the files of hosts and of servers. */
function checkHeaders(headers: Readonly<Record<string, string>>, report: Report): void {
  for (const [name, value] of Object.entries(headers)) {
    const path = ['publish', 'headers', name];
    if (!headerName.test(name)) report('wrong-header', path, wrongHeaderName(name), 'key');
    else if (!headerValue.test(value)) report('wrong-header', path, wrongHeaderValue(name));
  }
}

/** Sections that the menu and the home page name must be there. */
function checkPlaces({ sections = [], menu = [], home = [] }: Fields, report: Report): void {
  const slugs = sections.map(({ slug }) => slug);
  const suggest = createSuggest(() => sections.map(({ slug, name }) => [slug, name]));
  const check = (slug: string, path: FieldPath): void => {
    if (!slugs.includes(slug)) report('unknown-section', path, unknownSection(slug, suggest(slug), slugs));
  };
  if (slugs.length === 0) return;
  for (const [index, entry] of menu.entries()) if (typeof entry === 'string') check(entry, ['menu', index]);
  for (const [index, { slot, section }] of home.entries()) {
    if (section !== undefined) check(section, ['home', index, 'section']);
    else if (slot === 'section') report('missing-field', ['home', index], slotNeeds(slot, 'section'));
  }
}

function toSite(fields: Fields): Site {
  const { tagline = '', lang = 'ar', region = 'levant', digits = 'latn', callouts = {}, search = {} } = fields;
  const sections = (fields.sections ?? []).map(toSection);
  const zone = fields.zone !== undefined && isZone(fields.zone) ? fields.zone : 'Asia/Damascus';
  const name = fields.name ?? '';
  const url = toSiteUrl(fields.url ?? 'https://example.org/');
  return {
    name,
    tagline,
    url,
    lang,
    dir: textDirection(lang),
    zone,
    region,
    digits,
    calendars: fields.calendars ?? ['gregory'],
    sections,
    menu: fields.menu?.map(toMenuEntry) ?? sections.map(({ slug }) => ({ type: 'section', section: slug })),
    redirects: (fields.redirects ?? []).map(({ from, to }) => ({ from: toPath(from, url), to: toPath(to, url) })),
    channels: { ...withoutUndefined(fields.channels ?? {}), rss: fields.channels?.rss ?? true },
    callouts,
    publisher: toPublisher(fields.publisher, name),
    comments: { provider: 'none', ...withoutUndefined(fields.comments ?? {}) },
    views: { provider: 'none', ...withoutUndefined(fields.views ?? {}) },
    embeds: { load: 'never', ...withoutUndefined(fields.embeds ?? {}) },
    home: fields.home?.map(toHomeSlot) ?? defaultHome(sections),
    revisions: { show: fields.revisions?.show ?? false },
    archive: { parts: fields.archive?.parts ?? 'none' },
    editor: toEditor(fields.editor),
    search: { synonyms: search.synonyms ?? [], boosts: search.boosts ?? {} },
    images: { hosts: [], sizes: defaultSizes, ...withoutUndefined(fields.images ?? {}) },
    publish: { headers: {}, listed: true, ...withoutUndefined(fields.publish ?? {}) },
  };
}

function toSiteUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
}

/** What is no path of this site stays as it is written, to be told with the other faults of redirects. */
function toPath(written: string, url: string): string {
  return parseSitePath(written, url) ?? written;
}

function toSection(section: NonNullable<Fields['sections']>[number]): Section {
  return { slug: section.slug, name: section.name, ...withoutUndefined(section) };
}

function toMenuEntry(entry: NonNullable<Fields['menu']>[number]): MenuEntry {
  return typeof entry === 'string' ? { type: 'section', section: entry } : { type: 'link', ...entry };
}

function toPublisher(publisher: Fields['publisher'] = {}, name: string): Publisher {
  const path = publisher.logo === undefined ? undefined : parseMediaPath(publisher.logo);
  const logo = path?.type === 'local' ? { logo: path.file } : {};
  return { legalName: name, ...withoutUndefined(publisher), ...logo };
}

function toEditor({ provider, repository, ...given }: NonNullable<Fields['editor']> = {}): EditorSettings | null {
  if (provider !== 'sveltia' || repository === undefined) return null;
  return { host: 'github', branch: 'main', folder: 'content', repository, ...withoutUndefined(given) };
}

function toHomeSlot(filed: NonNullable<Fields['home']>[number]): HomeSlot {
  const { slot, section = '', series, articles } = filed;
  const count = filed.count ?? slotCounts[slot];
  switch (slot) {
    case 'section':
      return { slot, section, count };
    case 'series':
      return { slot, ...(series === undefined ? {} : { series }), count };
    case 'most-read':
      return { slot, ...(articles === undefined ? {} : { articles }), count };
    default:
      return { slot, count };
  }
}

/** The home page of a newspaper that has not said how it wants it. */
function defaultHome(sections: readonly Section[]): readonly HomeSlot[] {
  return [
    { slot: 'lead', count: slotCounts.lead },
    { slot: 'pinned', count: slotCounts.pinned },
    { slot: 'latest', count: slotCounts.latest },
    ...sections.map(({ slug }) => ({ slot: 'section', section: slug, count: slotCounts.section }) as const),
    { slot: 'opinion', count: slotCounts.opinion },
    { slot: 'series', count: slotCounts.series },
  ];
}
