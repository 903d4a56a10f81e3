import type { Article, ArticleKind, Author, Newsroom, Rating } from '../content/newsroom.ts';
import { ratings } from '../content/newsroom.ts';
import { isBefore } from '../content/articles/moments.ts';
import { routes } from '../routes.ts';

/** A schema.org node; serialised in one place, {@link serializeJson}. */
export type JsonLd = Readonly<Record<string, unknown>>;

export interface StructuredDataContext {
  readonly newsroom: Newsroom;
  readonly toAbsoluteUrl: (path: string) => string;
  /** Absolute address and size of a picture filed under `content/media`. */
  readonly toImage: (file: string) => { readonly url: string; readonly width: number; readonly height: number } | null;
}

/** schema.org's most specific type for each kind. */
const articleTypes: Readonly<Record<ArticleKind, string>> = {
  news: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  interview: 'NewsArticle',
  explainer: 'BackgroundNewsArticle',
  'fact-check': 'NewsArticle',
  live: 'LiveBlogPosting',
  gallery: 'NewsArticle',
};

const toImageObject = (context: StructuredDataContext, file: string): JsonLd | undefined => {
  const image = context.toImage(file);
  return image ? { '@type': 'ImageObject', ...image } : undefined;
};

const publisherId = (context: StructuredDataContext): string => `${context.toAbsoluteUrl(routes.home())}#publisher`;

/** The newspaper as schema.org's NewsMediaOrganization, with the policies that readers and search engines look for. */
export function toNewsMediaOrganization(context: StructuredDataContext): JsonLd {
  const { site } = context.newsroom;
  const { publisher } = site;
  const toPolicy = (slug: string | undefined): string | undefined => slug && context.toAbsoluteUrl(routes.page(slug));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(context),
    name: site.name,
    legalName: publisher.legalName,
    url: context.toAbsoluteUrl(routes.home()),
    logo: publisher.logo && toImageObject(context, publisher.logo),
    foundingDate: publisher.foundingDate,
    ethicsPolicy: toPolicy(publisher.ethicsPolicy),
    publishingPrinciples: toPolicy(publisher.ethicsPolicy),
    correctionsPolicy: toPolicy(publisher.correctionsPolicy),
    sameAs: Object.values(site.channels).filter((channel) => typeof channel === 'string'),
  };
}

/** The site and its search, for the home page. */
export function toWebSite(context: StructuredDataContext): JsonLd {
  const { site } = context.newsroom;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    description: site.tagline,
    inLanguage: site.lang,
    url: context.toAbsoluteUrl(routes.home()),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${context.toAbsoluteUrl(routes.search())}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

function toSigner(author: Author, context: StructuredDataContext): JsonLd {
  return {
    '@type': author.collective ? 'Organization' : 'Person',
    name: author.name,
    jobTitle: author.collective ? undefined : author.role,
    url: context.toAbsoluteUrl(routes.author(author.slug)),
  };
}

function toSigners(article: Article, context: StructuredDataContext): readonly JsonLd[] {
  const authors = article.authors.map((author) => toSigner(author, context));
  return article.agency === undefined ? authors : [...authors, { '@type': 'Organization', name: article.agency }];
}

function toEntries(article: Article, context: StructuredDataContext): readonly JsonLd[] {
  const url = context.toAbsoluteUrl(routes.article(article.slug));
  return article.body.parts.flatMap((part) =>
    part.type === 'entry'
      ? {
          '@type': 'BlogPosting',
          headline: part.title,
          datePublished: part.time.iso,
          articleBody: part.text === '' ? undefined : part.text,
          url: `${url}#${encodeURIComponent(part.fragment)}`,
        }
      : [],
  );
}

function toLiveCoverage(article: Article, context: StructuredDataContext): JsonLd {
  if (article.kind !== 'live') return {};
  const updates = toEntries(article, context);
  const times = article.body.parts
    .flatMap((part) => (part.type === 'entry' ? part.time : []))
    .sort((a, b) => a.epoch - b.epoch);
  const { liveUntil } = article;
  const goesOn = liveUntil !== undefined && isBefore(context.newsroom.now, liveUntil);
  return {
    coverageStartTime: times[0]?.iso,
    coverageEndTime: goesOn ? undefined : times.at(-1)?.iso,
    liveBlogUpdate: updates,
  };
}

/** An article by Google's Article requirements, with its corrections; what a reader's free access implies is left unsaid. */
export function toNewsArticle(article: Article, context: StructuredDataContext): JsonLd {
  const url = context.toAbsoluteUrl(routes.article(article.slug));
  const section = context.newsroom.site.sections.find(({ slug }) => slug === article.section);
  return {
    '@context': 'https://schema.org',
    '@type': articleTypes[article.kind],
    url,
    headline: article.title,
    description: article.summary,
    inLanguage: article.lang,
    articleSection: section?.name,
    keywords: article.tags.length > 0 ? article.tags.map((tag) => tag.name) : undefined,
    datePublished: article.date.iso,
    dateModified: (article.updated ?? article.date).iso,
    image: article.image && toImageObject(context, article.image.file),
    author: toSigners(article, context),
    publisher: { '@id': publisherId(context), '@type': 'NewsMediaOrganization', name: context.newsroom.site.name },
    sponsor: article.sponsor === undefined ? undefined : { '@type': 'Organization', name: article.sponsor },
    correction: article.corrections.length > 0 ? article.corrections.map(toCorrection) : undefined,
    ...toLiveCoverage(article, context),
  };
}

const toCorrection = ({ date, text }: Article['corrections'][number]): JsonLd => ({
  '@type': 'CorrectionComment',
  datePublished: date.iso,
  text,
});

/** The verdict of a fact-check, by Google's ClaimReview requirements: 5 is true, 1 is false. */
export function toClaimReview(article: Article, ratingLabel: string, context: StructuredDataContext): JsonLd | null {
  const { factCheck } = article;
  if (!factCheck) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: context.toAbsoluteUrl(routes.article(article.slug)),
    datePublished: article.date.iso,
    claimReviewed: factCheck.claim,
    author: { '@id': publisherId(context), '@type': 'NewsMediaOrganization', name: context.newsroom.site.name },
    itemReviewed: { '@type': 'Claim', author: { '@type': 'Thing', name: factCheck.claimant } },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: toRatingValue(factCheck.rating),
      bestRating: ratings.length,
      worstRating: 1,
      alternateName: ratingLabel,
    },
  };
}

function toRatingValue(rating: Rating): number {
  return ratings.length - ratings.indexOf(rating);
}

/** The way from the home page to this one. */
export function toBreadcrumbList(steps: readonly { readonly name: string; readonly url: string }[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: step.url,
    })),
  };
}

/** An author's page. */
export function toProfilePage(author: Author, context: StructuredDataContext): JsonLd {
  const image = author.image && toImageObject(context, author.image.file);
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: { ...toSigner(author, context), image, sameAs: author.links.map((link) => link.url) },
  };
}
