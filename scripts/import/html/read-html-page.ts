import { Readability } from '@mozilla/readability';
import { withoutUndefined } from '../../without-undefined.ts';
import type { ImportedArticle, ImportedBlock, LinkBook } from '../imported.ts';
import { toPlainField } from '../mend-text.ts';
import type { ImportReport, Say } from '../report.ts';
import { findFurniture } from '../text/furniture.ts';
import { findPageDate } from '../text/find-page-date.ts';
import { readLabelledLine } from '../text/read-labelled-line.ts';
import { toAddressName } from '../to-address-name.ts';
import { toPerson } from '../to-person.ts';
import type { DomDocument } from './dom.ts';
import { parsePage, stripTags } from './dom.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import type { PageFacts } from './read-page-facts.ts';
import { readPageFacts } from './read-page-facts.ts';

/** Which page is read: its file, its lasting key, its name in the source. */
export interface HtmlPage {
  readonly file: string;
  readonly key: string;
  readonly name: string;
}

/**
 * Reads an article out of a saved page: what the page says of itself to robots (JSON-LD, Open Graph, meta), and the
 * body that Mozilla's Readability finds, without the buttons and notices that it leaves in.
 *
 * @returns undefined where the page has no text
 */
export function readHtmlPage(
  html: string,
  { file, key, name }: HtmlPage,
  report: ImportReport,
  links: LinkBook,
): ImportedArticle | undefined {
  const facts = readFacts(html);
  const found = readBody(html);
  const title = toPlainField(facts.title ?? found?.title ?? '');
  const say: Say = (entry) => report.add({ source: file, ...entry });
  if (found === undefined || title === '') {
    say({ kind: 'failed', rule: 'nothing-to-read', confidence: 1, text: title });
    return undefined;
  }
  say({ kind: 'kept', rule: 'headline', confidence: facts.title === undefined ? 0.7 : 0.95, text: title });
  const blocks = htmlToBlocks(found.html, { ...links, base: facts.url, say });
  return {
    type: 'article',
    key: facts.url === undefined ? key : `html:${facts.url}`,
    place: { source: file },
    title,
    authors: facts.authors.map((author) => toPerson(author)),
    tags: facts.tags,
    body: dropFurniture(blocks, title, say),
    addresses: facts.url === undefined ? [] : [facts.url],
    ...toOptionalFields(facts, name),
  };
}

/** What a page need not say of itself. */
function toOptionalFields(facts: PageFacts, name: string) {
  const { date, updated, agency, section, summary, image, imageAlt } = facts;
  return withoutUndefined({
    slug: toSlug(facts, name),
    summary,
    date,
    updated: date === undefined ? undefined : updated,
    agency,
    section: section === undefined ? undefined : { name: section },
    image: image === undefined ? undefined : { src: image, ...withoutUndefined({ alt: imageAlt }) },
  });
}

/** The name of the page at its address or, where it tells none, of its file; a number names nothing. */
function toSlug({ url }: PageFacts, name: string): string | undefined {
  const fileName = name
    .split('/')
    .at(-1)
    ?.replace(/\.[a-z]+$/i, '');
  const slug = url === undefined ? fileName : toAddressName(url);
  return slug === undefined || /^(?:index|\d+|)$/.test(slug) ? undefined : slug;
}

/** Drops what Readability leaves of a page's buttons and notices, and says so. */
function dropFurniture(blocks: readonly ImportedBlock[], title: string, say: Say): readonly ImportedBlock[] {
  return blocks.filter((block) => {
    const rule = toFurniture(block, title);
    if (rule === undefined) return true;
    say({ kind: 'dropped', rule, confidence: 0.85, text: block.type === 'markdown' ? block.text : '' });
    return false;
  });
}

function readFacts(html: string): PageFacts {
  const page = parsePage(html);
  if (page === undefined) return { authors: [], tags: [] };
  const facts = readPageFacts(page);
  if (facts.date !== undefined && facts.authors.length > 0) return facts;
  return { ...readFactsInText(page), ...dropEmpty(facts) };
}

/** Stands for `<br>`, since the line feeds of a source end no line (Unicode, LINE SEPARATOR). */
const LINE_END = '\u2028';

/** Date and author as the page prints them, where it says nothing of them to robots. */
function readFactsInText(page: DomDocument): { readonly date?: string; readonly authors: readonly string[] } {
  for (const element of page.querySelectorAll('script,style,nav,footer')) element.remove();
  for (const end of page.querySelectorAll('br')) end.textContent = LINE_END;
  const lines = [...page.querySelectorAll('time,span,p,div,li,address,header,td,center,font')]
    .flatMap(({ textContent }) => textContent.split(LINE_END))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line.length < 160);
  const dates = lines
    .map(findPageDate)
    .filter((found) => found !== undefined && !found.isUpdate && found.rest.split(' ').length <= 4);
  const author = lines.map(readLabelledLine).find((line) => line?.role === 'author');
  const date = dates[0]?.iso;
  return { ...withoutUndefined({ date }), authors: author?.role === 'author' ? [author.value] : [] };
}

function dropEmpty(facts: PageFacts): PageFacts {
  const entries = Object.entries(facts).filter(
    ([name, value]) => value !== undefined && !(name === 'authors' && facts.authors.length === 0),
  );
  return Object.fromEntries(entries) as unknown as PageFacts;
}

/** The page's text as Readability finds it; all of it where it finds none. */
function readBody(html: string): { readonly title: string; readonly html: string } | undefined {
  const page = parsePage(html);
  if (page === undefined) {
    const words = stripTags(html).trim();
    return words === '' ? undefined : { title: words.split('\n')[0]?.slice(0, 150) ?? '', html };
  }
  try {
    // Readability asks for a browser's document; the parser's is one in all that it uses.
    const article = new Readability(page, { charThreshold: 100, keepClasses: true }).parse();
    const content = article?.content ?? '';
    if (stripTags(content).trim() !== '') return { title: article?.title ?? '', html: content };
  } catch {
    // A page that Readability stumbles over still has its body.
  }
  const whole = parsePage(html)?.body.innerHTML ?? '';
  return stripTags(whole).trim() === '' ? undefined : { title: '', html: whole };
}

function toFurniture(
  block: ImportedBlock,
  title: string,
): NonNullable<ReturnType<typeof findFurniture>>['kind'] | 'headline-again' | undefined {
  if (block.type !== 'markdown' || block.text.includes('\n')) return undefined;
  const text = block.text
    .replace(/^#+\s+/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*\\]/g, '')
    .trim();
  if (text === title) return 'headline-again';
  return text.startsWith('::') || text === '' ? undefined : findFurniture(text)?.kind;
}
