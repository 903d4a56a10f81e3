import { Readability } from '@mozilla/readability';
import type { ImportedArticle, ImportedBlock, LinkBook } from '../imported.ts';
import { toPlainField } from '../mend-text.ts';
import type { ImportReport } from '../report.ts';
import { findFurniture } from '../text/furniture.ts';
import { findPageDate } from '../text/find-page-date.ts';
import { readLabelledLine } from '../text/read-labelled-line.ts';
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
  const place = { source: file };
  const facts = readFacts(html);
  const found = readBody(html);
  const title = toPlainField(facts.title ?? found?.title ?? '');
  if (found === undefined || title === '') {
    report.add({ ...place, kind: 'failed', rule: 'nothing-to-read', confidence: 1, text: title });
    return undefined;
  }
  report.add({
    ...place,
    kind: 'kept',
    rule: 'headline',
    confidence: facts.title === undefined ? 0.7 : 0.95,
    text: title,
  });
  const blocks = htmlToBlocks(found.html, {
    ...links,
    base: facts.url,
    say: (entry) => report.add({ ...place, ...entry }),
  });
  const body = blocks.filter((block) => {
    const kind = toFurniture(block, title);
    if (kind !== undefined)
      report.add({
        ...place,
        kind: 'dropped',
        rule: kind,
        confidence: 0.85,
        text: block.type === 'markdown' ? block.text : '',
      });
    return kind === undefined;
  });
  const slug =
    facts.url === undefined
      ? name
          .split('/')
          .at(-1)
          ?.replace(/\.[a-z]+$/i, '')
      : lastPart(facts.url);
  const { date, updated, agency, section, summary, image } = facts;
  return {
    type: 'article',
    key: facts.url === undefined ? key : `html:${facts.url}`,
    place,
    title,
    ...(slug === undefined || slug === '' || /^(?:index|\d+)$/.test(slug) ? {} : { slug }),
    ...(summary === undefined ? {} : { summary }),
    ...(date === undefined ? {} : { date }),
    ...(updated === undefined || date === undefined ? {} : { updated }),
    authors: facts.authors.map((author) => ({
      name: author,
      ...(/^(?:فريق|قسم|هيئة|أسرة|غرفة) /u.test(author) ? { collective: true } : {}),
    })),
    ...(agency === undefined ? {} : { agency }),
    ...(section === undefined ? {} : { section: { name: section } }),
    tags: facts.tags,
    ...(image === undefined
      ? {}
      : { image: { src: image, ...(facts.imageAlt === undefined ? {} : { alt: facts.imageAlt }) } }),
    body,
    addresses: facts.url === undefined ? [] : [facts.url],
  };
}

function readFacts(html: string): PageFacts {
  const page = parsePage(html);
  if (page === undefined) return { authors: [], tags: [] };
  const facts = readPageFacts(page);
  if (facts.date !== undefined && facts.authors.length > 0) return facts;
  return { ...readFactsInText(page), ...dropEmpty(facts) };
}

/** Date and author as the page prints them, where it says nothing of them to robots. */
function readFactsInText(page: DomDocument): { readonly date?: string; readonly authors: readonly string[] } {
  for (const element of page.querySelectorAll('script,style,nav,footer')) element.remove();
  const lines = [...page.querySelectorAll('time,span,p,div,li,address,header')]
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line.length < 160);
  const dates = lines
    .map(findPageDate)
    .filter((found) => found !== undefined && !found.isUpdate && found.rest.split(' ').length <= 4);
  const author = lines.map(readLabelledLine).find((line) => line?.role === 'author');
  const date = dates[0]?.iso;
  return { ...(date === undefined ? {} : { date }), authors: author?.role === 'author' ? [author.value] : [] };
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

function lastPart(url: string): string | undefined {
  return URL.canParse(url)
    ? new URL(url).pathname
        .split('/')
        .findLast((part) => part !== '')
        ?.replace(/\.(?:html?|php|aspx?)$/i, '')
    : undefined;
}
