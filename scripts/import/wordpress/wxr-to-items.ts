import { fold } from '../../../assets/shared/arabic/fold.ts';
import { toWords } from '../html/dom.ts';
import type {
  ImportedArticle,
  ImportedComment,
  ImportedPage,
  ImportedPerson,
  ImportedPicture,
  ImportedSection,
} from '../imported.ts';
import { toPlainField } from '../mend-text.ts';
import type { Say } from '../report.ts';
import { toPerson } from '../to-person.ts';
import { readWxrBody } from './read-wxr-body.ts';
import { readWxrComments } from './read-wxr-comments.ts';
import { readDates, readUpdated } from './wxr-dates.ts';
import { readItemType, toItemKey } from './wxr-index.ts';
import type { WxrItem } from './wxr-item.ts';
import type { WxrSurroundings } from './wxr-surroundings.ts';

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

/** Makes an item of an export an article or a page, with its comments; nothing of what is not imported. */
export function wxrToItems(
  item: WxrItem,
  around: WxrSurroundings,
): readonly (ImportedArticle | ImportedPage | ImportedComment)[] {
  const say: Say = (entry) => around.report.add({ source: around.file, line: item.line, ...entry });
  const type = readItemType(item);
  if (type === 'skipped') tellSkipped(item, say);
  if (type === 'page') return [toPage(item, around, say)];
  if (type !== 'article') return [];
  const article = toArticle(item, around, say);
  const comments = readWxrComments(item, article.key, say);
  const count = comments.filter(({ approved }) => approved).length;
  return [{ ...article, ...(count === 0 ? {} : { comments: count }) }, ...comments];
}

function tellSkipped({ fields }: WxrItem, say: Say): void {
  const [title = '', type = '', status = ''] = ['title', 'wp:post_type', 'wp:status'].map((name) => fields.get(name));
  say({ kind: 'dropped', rule: 'item-skipped', confidence: 1, text: title, result: `${type} ${status}` });
}

function toPage(item: WxrItem, around: WxrSurroundings, say: Say): ImportedPage {
  const order = Number(item.fields.get('wp:menu_order') ?? '0') || 0;
  return { type: 'page', ...readText(item, around, say), ...readUpdated(item), order };
}

function toArticle(item: WxrItem, around: WxrSurroundings, say: Say): ImportedArticle {
  const article: ImportedArticle = {
    type: 'article',
    ...readText(item, around, say),
    ...readSummary(item),
    ...readDates(item),
    ...readSection(item, around, say),
    authors: readAuthors(item, around),
    ...readImage(item, around),
    ...(isPublic(item) ? {} : { draft: true }),
    ...(item.fields.get('wp:comment_status')?.trim() === 'closed' ? { commentsOpen: false } : {}),
    ...readViews(item),
    ...readLanguage(item, around),
  };
  if (article.draft === true) {
    const title = item.fields.get('title') ?? '';
    say({ kind: 'changed', rule: 'draft', confidence: 1, text: title, result: toDraftReason(item) });
  }
  return dropRepeatedPicture(article);
}

/** What articles and pages have in common. */
function readText(
  item: WxrItem,
  around: WxrSurroundings,
  say: Say,
): Pick<ImportedArticle, 'key' | 'place' | 'title' | 'slug' | 'body' | 'addresses'> {
  return {
    key: toItemKey(item),
    place: { source: around.file, line: item.line },
    title: toWords(item.fields.get('title') ?? ''),
    ...readSlug(item),
    body: readWxrBody(item, around, say),
    addresses: readAddresses(item),
  };
}

/** Why an item is no public one, in the words of the export. */
function toDraftReason({ fields, isCut }: WxrItem): string {
  if (isCut) return 'cut';
  return fields.get('wp:post_password')?.trim() ? 'password' : (fields.get('wp:status') ?? '');
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

function readSummary({ fields, meta }: WxrItem): { readonly summary?: string } {
  const excerpt = toPlainField(toWords(fields.get('excerpt:encoded') ?? ''));
  const described =
    meta.get('_yoast_wpseo_metadesc') ?? meta.get('rank_math_description') ?? meta.get('_aioseo_description') ?? '';
  const summary = excerpt === '' && !/%%|%\w+%|#\w/.test(described) ? toPlainField(toWords(described)) : excerpt;
  return summary === '' ? {} : { summary };
}

/** The main category is the section; the others, and the tags, are tags. */
function readSection(
  { terms, meta }: WxrItem,
  { index }: WxrSurroundings,
  say: Say,
): { readonly section?: ImportedSection; readonly tags: readonly string[] } {
  const filed = terms.filter(({ domain }) => domain === 'category');
  const named = filed.filter(({ name }) => !uncategorized.test(fold(name)));
  const categories = named.length > 0 ? named : filed;
  const primary = index.sectionById.get(
    meta.get('_yoast_wpseo_primary_category') ?? meta.get('rank_math_primary_category') ?? '',
  )?.name;
  const [main = categories[0]] = categories.filter(({ name }) => name === primary);
  const others = categories.filter((category) => category !== main).map(({ name }) => toWords(name));
  if (others.length > 0) say({ kind: 'changed', rule: 'other-sections', confidence: 0.8, text: others.join('، ') });
  const tags = terms.filter(({ domain }) => domain === 'post_tag').map(({ name }) => toWords(name));
  return {
    ...(main === undefined ? {} : { section: { name: toWords(main.name), key: main.nicename } }),
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
