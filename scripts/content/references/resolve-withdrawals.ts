import type { Problem } from '../../problem.ts';
import { insteadHidden, insteadOfNothing, relatedToItself } from '../messages/address-messages.ts';
import type { Publication, Withdrawal } from '../newsroom.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { isPublic } from '../articles/publication.ts';
import { createSuggest } from '../messages/suggest.ts';
import { textDirection } from '../../labels/text-direction.ts';

export interface ResolvedWithdrawals {
  /** The latest first. */
  readonly withdrawals: readonly Withdrawal[];
  readonly problems: readonly Problem[];
}

/**
 * Makes the notes that stand in the place of withdrawn articles, and checks what they say readers should read instead.
 *
 * @param aliases decoded paths by the file of their article
 */
export function resolveWithdrawals(
  articles: readonly FiledArticle[],
  stateOf: (article: FiledArticle) => Publication,
  aliases: ReadonlyMap<string, readonly string[]>,
): ResolvedWithdrawals {
  const filed = articles.filter(({ fields }) => fields.withdrawn !== undefined);
  if (filed.length === 0) return { withdrawals: [], problems: [] };
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const suggest = createSuggest(() => articles.map(({ slug, fields }) => [slug, fields.title ?? '']));
  const problems = filed.flatMap((article) => findFault(article));
  const withdrawals = filed.flatMap((article) => (stateOf(article) === 'withdrawn' ? toWithdrawal(article) : []));
  return { withdrawals: withdrawals.sort((a, b) => b.date.epoch - a.date.epoch), problems };

  function findFault({ file, slug, fields, locate }: FiledArticle): readonly Problem[] {
    const instead = fields.withdrawn?.instead;
    if (instead === undefined) return [];
    const place = { file, ...locate(['withdrawn', 'instead']) };
    if (instead === slug) {
      return [{ ...place, severity: 'error', rule: 'related-to-itself', message: relatedToItself() }];
    }
    const target = bySlug.get(instead);
    if (target === undefined) {
      const message = insteadOfNothing(instead, suggest(instead));
      return [{ ...place, severity: 'error', rule: 'unknown-article', message }];
    }
    if (isPublic(stateOf(target))) return [];
    return [{ ...place, severity: 'warning', rule: 'instead-hidden', message: insteadHidden(instead) }];
  }

  function toWithdrawal({ file, slug, fields, times, lang }: FiledArticle): readonly Withdrawal[] {
    const { title, withdrawn } = fields;
    if (title === undefined || withdrawn === undefined || times.withdrawn === undefined) return [];
    const { reason, instead } = withdrawn;
    const target = instead === undefined ? undefined : bySlug.get(instead);
    return [
      {
        slug,
        title,
        date: times.withdrawn,
        reason,
        ...(target !== undefined && isPublic(stateOf(target)) ? { instead: target.slug } : {}),
        lang,
        dir: textDirection(lang),
        aliases: aliases.get(file) ?? [],
        file,
      },
    ];
  }
}
