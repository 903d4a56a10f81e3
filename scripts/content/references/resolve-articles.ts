import type { Problem } from '../../problem.ts';
import { unknownAuthor, unknownSection } from '../messages/address-messages.ts';
import { samePart } from '../messages/messages.ts';
import type { Article, Author, Publication, Tag, Withdrawal } from '../newsroom.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { isPublic } from '../articles/publication.ts';
import { createTagsReader } from './read-tags.ts';
import { resolveAliases } from './resolve-aliases.ts';
import { byDate } from './by-date.ts';
import type { FiledContent } from './filed-content.ts';
import { resolveRedirects } from './resolve-redirects.ts';
import type { RelatedContext } from './resolve-related.ts';
import { resolveRelated } from './resolve-related.ts';
import { resolveSeries } from './resolve-series.ts';
import { resolveWithdrawals } from './resolve-withdrawals.ts';
import { resolveTags } from './resolve-tags.ts';
import type { AddressOwner } from './site-addresses.ts';
import { createAddressBook } from './site-addresses.ts';
import type { Suggest } from '../messages/suggest.ts';
import { createSuggest } from '../messages/suggest.ts';
import { toArticle } from '../articles/to-article.ts';

type StateOf = (article: FiledArticle) => Publication;

export interface ResolvedArticles {
  readonly articles: readonly Article[];
  readonly withdrawals: readonly Withdrawal[];
  readonly problems: readonly Problem[];
}

/** Resolves what articles say of authors, sections, tags, series, old addresses and one another. */
export function resolveArticles(content: FiledContent, stateOf: StateOf): ResolvedArticles {
  const { articles, include, site } = content;
  const problems: Problem[] = [];
  const isShown = (article: FiledArticle): boolean => {
    const state = stateOf(article);
    return isPublic(state) || (include === 'all' && state !== 'withdrawn');
  };
  const shown = articles.filter(isShown);
  const readTags = createTagsReader();
  const tags = resolveTags(shown.toSorted(byDate).flatMap((article) => readTags(article).tags));
  const series = new Map(resolveSeries(shown).map((member) => [member.article, member.series]));
  const ownerOf = createOwners(content, shown, tags, series);
  const aliases = resolveAliases(articles, site.url, ownerOf);
  const authorsOf = createAuthors(content, problems);
  const related = createRelatedContext(content, stateOf, ownerOf);
  checkSections(content, problems);
  problems.push(
    ...aliases.problems,
    ...resolveRedirects(content, ownerOf, aliases.paths),
    ...findTagFaults(articles, readTags),
    ...findPartClashes(articles),
  );
  const whole = articles.flatMap((filed) => {
    const links = resolveRelated(filed, related);
    problems.push(...links.problems);
    const authors = authorsOf(filed);
    if (!isShown(filed)) return [];
    const article = toArticle(filed, {
      publication: stateOf(filed),
      authors,
      tags: readTags(filed).tags.flatMap(({ key }) => tags.get(key) ?? []),
      related: links.related,
      hidden: links.hidden,
      series: series.get(filed),
      aliases: aliases.paths.get(filed.file) ?? [],
    });
    return article ?? [];
  });
  const withdrawn = resolveWithdrawals(articles, stateOf, aliases.paths);
  problems.push(...withdrawn.problems);
  return { articles: whole, withdrawals: withdrawn.withdrawals, problems };
}

function findTagFaults(
  articles: readonly FiledArticle[],
  readTags: ReturnType<typeof createTagsReader>,
): readonly Problem[] {
  return articles.flatMap((article) =>
    readTags(article).faults.map(({ written, message }) => {
      const place = article.locate(['tags'], 'value', written);
      return { severity: 'error', rule: 'wrong-tag', file: article.file, ...place, message } as const;
    }),
  );
}

function findPartClashes(articles: readonly FiledArticle[]): readonly Problem[] {
  return resolveSeries(articles).flatMap(({ article, series, clash }) => {
    if (clash === undefined) return [];
    const message = samePart(clash.part, series.name, clash.file);
    return [{ severity: 'error', rule: 'same-part', file: article.file, ...article.locate(['part']), message }];
  });
}

function createAuthors(content: FiledContent, problems: Problem[]): (article: FiledArticle) => readonly Author[] {
  const known = new Map(content.authors.map(({ author }) => [author.slug, author]));
  const suggest = createSuggest(() => [...known.values()].map(({ slug, name }) => [slug, name]));
  return ({ file, fields, locate }) =>
    (['author', 'authors'] as const).flatMap((name) =>
      (fields[name] ?? []).flatMap((slug, index) => {
        const author = known.get(slug);
        if (author !== undefined) return author;
        const place = locate([name, index], 'value', slug);
        const message = unknownAuthor(slug, suggest(slug));
        problems.push({ severity: 'error', rule: 'unknown-author', file, ...place, message });
        return [];
      }),
    );
}

function checkSections({ site, articles }: FiledContent, problems: Problem[]): void {
  const known = new Set(site.sections.map(({ slug }) => slug));
  if (known.size === 0) return;
  const suggest = createSuggest(() => site.sections.map(({ slug, name }) => [slug, name]));
  for (const { file, fields, locate } of articles) {
    const { section } = fields;
    if (section === undefined || known.has(section)) continue;
    const message = unknownSection(section, suggest(section), [...known]);
    problems.push({ severity: 'error', rule: 'unknown-section', file, ...locate(['section']), message });
  }
}

type OwnerOf = (path: string) => AddressOwner | undefined;

/** The address book, made only when somebody asks. */
function createOwners(
  { articles, authors, pages, site }: FiledContent,
  shown: readonly FiledArticle[],
  tags: ReadonlyMap<string, Tag>,
  series: ReadonlyMap<FiledArticle, NonNullable<Article['series']>>,
): OwnerOf {
  let book: OwnerOf | undefined;
  return (path) => {
    book ??= createAddressBook({
      articles,
      pages: pages.map(({ page }) => page),
      authors: authors.map(({ author }) => author),
      sections: site.sections,
      tags: tags.values(),
      series: shown.flatMap((article) => series.get(article) ?? []),
    });
    return book(path);
  };
}

function createRelatedContext(content: FiledContent, stateOf: StateOf, ownerOf: OwnerOf): RelatedContext {
  const { articles, site, include } = content;
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const suggest: Suggest = createSuggest(() => articles.map(({ slug, fields }) => [slug, fields.title ?? '']));
  return {
    siteUrl: site.url,
    articles: bySlug,
    publicationOf: stateOf,
    hasAddress: (path) => ownerOf(path) !== undefined,
    suggest,
    keepsHidden: include === 'all',
  };
}
