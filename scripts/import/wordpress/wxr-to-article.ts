import { decodeHTMLStrict } from 'entities';
import { fold } from '../../../assets/shared/arabic/fold.ts';
import { htmlToBlocks } from '../html/html-to-blocks.ts';
import { stripTags } from '../html/dom.ts';
import type {
  ImportedArticle,
  ImportedBlock,
  ImportedComment,
  ImportedPage,
  ImportedPerson,
  ImportedPicture,
  ImportedSection,
  LinkBook,
} from '../imported.ts';
import { toPlainField } from '../mend-text.ts';
import type { ImportReport, ReportEntry } from '../report.ts';
import { addParagraphs } from './add-paragraphs.ts';
import { expandShortcodes } from './expand-shortcodes.ts';
import { toPostPictures } from './post-pictures.ts';
import type { WxrIndex } from './wxr-index.ts';
import { readItemType, toItemKey, toPerson } from './wxr-index.ts';
import { readComments } from './wxr-comments.ts';
import type { WxrItem } from './wxr-item.ts';

/** Where counters of views keep their figure. */
const viewKeys = [
  'views',
  'post_views_count',
  '_post_views',
  'post_views',
  'wpb_post_views_count',
  'tie_views',
  '_views',
  'hits',
  'pageviews',
];
/** The category of posts that have none, by its usual names, folded. */
const uncategorized = /^(?:uncategorized|uncategorised|غير مصنف|بدون تصنيف|غير مصنفه)$/;

export interface WxrSurroundings extends LinkBook {
  readonly file: string;
  readonly index: WxrIndex;
  readonly report: ImportReport;
}

/** Makes an item of an export an article or a page, with its comments; nothing of what is not imported. */
export function wxrToItems(
  item: WxrItem,
  around: WxrSurroundings,
): readonly (ImportedArticle | ImportedPage | ImportedComment)[] {
  const type = readItemType(item);
  const say = (entry: Pick<ReportEntry, 'kind' | 'rule' | 'confidence' | 'text' | 'result'>): void =>
    around.report.add({ source: around.file, line: item.line, ...entry });
  if (type === 'own') return [];
  const title = item.fields.get('title') ?? '';
  const status = item.fields.get('wp:status') ?? '';
  if (type === 'skipped') {
    say({
      kind: 'dropped',
      rule: 'item-skipped',
      confidence: 1,
      text: title,
      result: `${item.fields.get('wp:post_type') ?? ''} ${status}`,
    });
    return [];
  }
  const shared = {
    key: toItemKey(item),
    place: { source: around.file, line: item.line },
    title: decodeEntities(title),
    ...readSlug(item),
    body: readBody(item, around, say),
  };
  const updated = toMoment(item.fields.get('wp:post_modified_gmt'), item.fields.get('wp:post_modified'));
  const addresses = readAddresses(item);
  if (type === 'page') {
    const order = Number(item.fields.get('wp:menu_order') ?? '0') || 0;
    return [{ type, ...shared, ...(updated === undefined ? {} : { updated }), addresses, order }];
  }
  const article: ImportedArticle = {
    type,
    ...shared,
    ...readSummary(item),
    ...readDates(item, updated),
    ...readSection(item, around, say),
    authors: readAuthors(item, around),
    ...readImage(item, around),
    ...(isPublic(item) ? {} : { draft: true }),
    ...(item.fields.get('wp:comment_status')?.trim() === 'closed' ? { commentsOpen: false } : {}),
    ...readViews(item),
    ...readLanguage(item, around),
    addresses,
  };
  if (article.draft === true)
    say({ kind: 'changed', rule: 'draft', confidence: 1, text: title, result: item.isCut ? 'cut' : status });
  const comments = readComments(item, article.key, say);
  const count = comments.filter(({ approved }) => approved).length;
  return [{ ...dropRepeatedPicture(article), ...(count === 0 ? {} : { comments: count }) }, ...comments];
}

function isPublic({ fields, isCut }: WxrItem): boolean {
  const status = fields.get('wp:status')?.trim() ?? 'publish';
  return (
    !isCut && (status === 'publish' || status === 'future') && (fields.get('wp:post_password')?.trim() ?? '') === ''
  );
}

/** The language that Polylang filed an article under, where it isn't the newspaper's. */
function readLanguage({ terms }: WxrItem, { index }: WxrSurroundings): { readonly lang?: string } {
  const lang = terms.find(({ domain }) => domain === 'language')?.nicename.toLowerCase() ?? '';
  const isOther =
    /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(lang) && lang.split('-')[0] !== index.lang.split('-')[0]?.toLowerCase();
  return isOther ? { lang } : {};
}

function readSlug({ fields }: WxrItem): { readonly slug?: string } {
  const slug = fields.get('wp:post_name')?.trim() ?? '';
  return slug === '' ? {} : { slug };
}

/** The permalink, and those of earlier slugs. Drafts have only `?p=12`, which nobody was given. */
function readAddresses({ fields, meta }: WxrItem): readonly string[] {
  const link = fields.get('link')?.trim() ?? '';
  if (link === '' || link.includes('?')) return [];
  const old = meta.get('_wp_old_slug')?.trim() ?? '';
  const slug = fields.get('wp:post_name')?.trim() ?? '';
  return old === '' || slug === '' || !link.includes(slug) ? [link] : [link, link.replace(slug, old)];
}

function readBody(
  item: WxrItem,
  { index, linkTo, isOwn }: WxrSurroundings,
  say: (entry: Pick<ReportEntry, 'kind' | 'rule' | 'confidence' | 'text' | 'result'>) => void,
): readonly ImportedBlock[] {
  const whole = (item.fields.get('content:encoded') ?? '').replace(
    /<!--\s*wp:block\s*(\{[^}]*\})\s*\/-->/g,
    (_, json: string) => index.patterns.get(/"ref":\s*(\d+)/.exec(json)?.[1] ?? '') ?? '',
  );
  for (const [block, name = ''] of whole.matchAll(/<!--\s*wp:([a-z][\w/-]*)\s[^>]*?\/-->/g)) {
    if (!/^(?:more|nextpage|footnotes|spacer|separator)$/.test(name))
      say({ kind: 'dropped', rule: 'markup-dropped', confidence: 0.9, text: block });
  }
  const expanded = expandShortcodes(whole, toPostPictures(item, index), say);
  const link = item.fields.get('link')?.trim() ?? '';
  return htmlToBlocks(addParagraphs(expanded), {
    base: URL.canParse(link) ? link : index.url,
    linkTo,
    isOwn,
    say,
    notes: readNotes(item),
    mendPicture: (picture, id) => mendPicture(picture, id, index),
  });
}

/** The full size of a picture instead of the one that the theme made, and its words from the library. */
function mendPicture(picture: ImportedPicture, id: string | undefined, { attachments }: WxrIndex): ImportedPicture {
  const known = id === undefined ? undefined : attachments.get(id);
  if (known === undefined || known.url === '') return picture;
  const alt = picture.alt ?? known.alt;
  const caption = picture.caption ?? known.caption;
  return { ...picture, src: known.url, ...(alt === '' ? {} : { alt }), ...(caption === '' ? {} : { caption }) };
}

function readNotes({ meta }: WxrItem): ReadonlyMap<string, string> {
  try {
    const notes: unknown = JSON.parse(meta.get('footnotes') ?? '[]');
    return new Map(
      (Array.isArray(notes) ? notes : []).flatMap((note: unknown) =>
        typeof note === 'object' && note !== null && 'id' in note && 'content' in note
          ? [[String(note.id), String(note.content)]]
          : [],
      ),
    );
  } catch {
    return new Map();
  }
}

function readSummary({ fields, meta }: WxrItem): { readonly summary?: string } {
  const excerpt = toPlainField(stripTags(fields.get('excerpt:encoded') ?? ''));
  const described =
    meta.get('_yoast_wpseo_metadesc') ?? meta.get('rank_math_description') ?? meta.get('_aioseo_description') ?? '';
  const summary = excerpt === '' && !/%%|%\w+%|#\w/.test(described) ? toPlainField(described) : excerpt;
  return summary === '' ? {} : { summary: decodeEntities(summary) };
}

function readDates(
  { fields }: WxrItem,
  updated: string | undefined,
): { readonly date?: string; readonly updated?: string } {
  const date = toMoment(fields.get('wp:post_date_gmt'), fields.get('wp:post_date')) ?? toPubDate(fields.get('pubDate'));
  return {
    ...(date === undefined ? {} : { date }),
    ...(updated === undefined || date === undefined ? {} : { updated }),
  };
}

/** WordPress keeps a moment in UTC and by the site's clock; a draft has the second only. */
function toMoment(gmt = '', local = ''): string | undefined {
  const [utc, wall] = [gmt, local]
    .map((text) => text.trim().replace(' ', 'T'))
    .map((text) => (isMoment(text) ? text : undefined));
  return utc === undefined ? wall : `${utc}Z`;
}

/** WordPress writes `0000-00-00 00:00:00` where there is none. */
function isMoment(text: string): boolean {
  return text !== '' && !text.startsWith('0000-00-00');
}

function toPubDate(text = ''): string | undefined {
  const epoch = Date.parse(text);
  return Number.isNaN(epoch) || epoch < 0 ? undefined : new Date(epoch).toISOString().slice(0, 19) + 'Z';
}

/** The main category is the section; the others, and the tags, are tags. */
function readSection(
  { terms, meta }: WxrItem,
  { index }: WxrSurroundings,
  say: (entry: Pick<ReportEntry, 'kind' | 'rule' | 'confidence' | 'text' | 'result'>) => void,
): { readonly section?: ImportedSection; readonly tags: readonly string[] } {
  const filed = terms.filter(({ domain }) => domain === 'category');
  const named = filed.filter(({ name }) => !uncategorized.test(fold(name)));
  const categories = named.length > 0 ? named : filed;
  const primary = index.sectionById.get(
    meta.get('_yoast_wpseo_primary_category') ?? meta.get('rank_math_primary_category') ?? '',
  )?.name;
  const [main = categories[0]] = categories.filter(({ name }) => name === primary);
  const others = categories.filter((category) => category !== main).map(({ name }) => decodeEntities(name));
  if (others.length > 0) say({ kind: 'changed', rule: 'other-sections', confidence: 0.8, text: others.join('، ') });
  const tags = terms.filter(({ domain }) => domain === 'post_tag').map(({ name }) => decodeEntities(name));
  return {
    ...(main === undefined ? {} : { section: { name: decodeEntities(main.name), key: main.nicename } }),
    tags: [...tags, ...others],
  };
}

function readAuthors({ fields, terms }: WxrItem, { index }: WxrSurroundings): readonly ImportedPerson[] {
  const several = terms
    .filter(({ domain }) => domain === 'author')
    .map(
      ({ nicename, name }) =>
        index.people.get(nicename.replace(/^cap-/, '')) ?? toPerson(name, nicename.replace(/^cap-/, '')),
    );
  if (several.length > 0) return several;
  const login = fields.get('dc:creator')?.trim() ?? '';
  return login === '' ? [] : [index.people.get(login) ?? toPerson(login, login)];
}

function readImage({ meta }: WxrItem, { index }: WxrSurroundings): { readonly image?: ImportedPicture } {
  const found = index.attachments.get(meta.get('_thumbnail_id')?.trim() ?? '');
  if (found === undefined || found.url === '') return {};
  return {
    image: {
      src: found.url,
      ...(found.alt === '' ? {} : { alt: found.alt }),
      ...(found.caption === '' ? {} : { caption: found.caption }),
    },
  };
}

/** The featured picture at the head of the body would be seen twice. */
function dropRepeatedPicture(article: ImportedArticle): ImportedArticle {
  const [first] = article.body;
  if (first?.type !== 'pictures' || first.pictures.length !== 1 || first.pictures[0]?.src !== article.image?.src)
    return article;
  return { ...article, body: article.body.slice(1) };
}

/** A figure, or one that PHP serialised: `a:1:{i:0;i:42;}` is 42. */
function readViews({ meta }: WxrItem): { readonly views?: number } {
  const written = viewKeys.map((key) => meta.get(key)?.trim()).find((value) => value !== undefined && value !== '');
  const text = (written ?? '').replace(/[,٬]/g, '');
  const digits = (/^[as]:\d+:.*?;i:(\d+);/.exec(text) ?? /^s:\d+:"(\d+)"/.exec(text) ?? /^(\d+)$/.exec(text))?.[1];
  const views = Number(digits);
  return digits === undefined || !Number.isSafeInteger(views) ? {} : { views };
}

/** Titles and names are HTML inside of XML: `&#8211;` is a dash, and `<em>` is nothing. */
function decodeEntities(text: string): string {
  return decodeHTMLStrict(text.replace(/<\/?[a-z][^>]*>/gi, ''));
}
