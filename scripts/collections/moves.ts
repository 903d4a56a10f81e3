import type { Article, Newsroom, Withdrawal } from '../content/newsroom.ts';
import { textDirection } from '../labels/text-direction.ts';
import { routes } from '../routes.ts';
import { toShortIds } from './short-ids.ts';

type ShortIds = ReturnType<typeof toShortIds>;

/** An address that leads to another. Paths are site-relative and decoded. */
export interface Redirect<Target = Article | Withdrawal> {
  readonly from: string;
  readonly to: string;
  /** What stands at `to`. */
  readonly target: Target;
}

/** A list or page that an old address leads to, as the site names itself. */
export interface ListTarget {
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly title: string;
}

/** Addresses at which no page of their own stands. */
export interface Moves {
  /**
   * Old addresses of lists and pages, then of articles, the newest article's first: some hosts read no more than the
   * first two thousand.
   */
  readonly redirects: readonly Redirect<Article | Withdrawal | ListTarget>[];
  /** Addresses of withdrawn articles that another replaces. */
  readonly replaced: readonly Redirect[];
  /** Addresses of withdrawn articles that nothing replaces; a note stands there. */
  readonly gone: readonly string[];
  /** Short links, in the order of the articles; an article that was renamed keeps the links of its old names too. */
  readonly short: readonly Redirect[];
}

const articlePath = /^\/articles\/([^/]+)\/?$/;

/** The ids of short links to everything that was ever published, by slug; of old names too. */
export function toArchiveIds({ articles, withdrawals }: Newsroom): ShortIds {
  const filed: readonly (Article | Withdrawal)[] = [...articles, ...withdrawals];
  const oldestFirst = filed.toSorted((a, b) => a.date.epoch - b.date.epoch || (a.slug < b.slug ? -1 : 1));
  // Today's names first: an old name can be any, and must not change the id of an article that was there before.
  return toShortIds([...oldestFirst.map(({ slug }) => slug), ...oldestFirst.flatMap(formerSlugs)]);
}

/** Gathers what leads elsewhere: old addresses, short links, withdrawn articles. */
export function toMoves({ articles, withdrawals, site }: Newsroom, shortIds: ShortIds): Moves {
  const filed: readonly (Article | Withdrawal)[] = [...articles, ...withdrawals];
  const named = filed.map((target) => ({ target, slugs: [target.slug, ...formerSlugs(target)] }));
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const replacement = ({ instead }: Withdrawal): Article | undefined =>
    instead === undefined ? undefined : bySlug.get(instead);
  // A redirect never leads to a redirect.
  const follow = (target: Article | Withdrawal): Article | Withdrawal =>
    'reason' in target ? (replacement(target) ?? target) : target;
  return {
    redirects: [
      ...site.redirects.map((redirect) => ({ ...redirect, target: toListTarget(site) })),
      ...filed.flatMap((target) => target.aliases.map((from) => ({ from, ...toTarget(follow(target)) }))),
    ],
    replaced: withdrawals.flatMap((withdrawal) => {
      const target = replacement(withdrawal);
      return target === undefined ? [] : { from: routes.article(withdrawal.slug), ...toTarget(target) };
    }),
    gone: withdrawals.filter((withdrawal) => !replacement(withdrawal)).map(({ slug }) => routes.article(slug)),
    short: named.flatMap(({ target, slugs }) =>
      slugs.flatMap((slug) => {
        const id = shortIds.get(slug);
        return id === undefined ? [] : { from: routes.short(id), ...toTarget(follow(target)) };
      }),
    ),
  };
}

function toTarget(target: Article | Withdrawal): Pick<Redirect, 'to' | 'target'> {
  return { to: routes.article(target.slug), target };
}

function toListTarget({ lang, name }: Newsroom['site']): ListTarget {
  return { lang, dir: textDirection(lang), title: name };
}

/** Slugs that an article had before, by its old addresses. */
function formerSlugs({ aliases }: Article | Withdrawal): readonly string[] {
  return aliases.flatMap((path) => articlePath.exec(path)?.[1] ?? []);
}
