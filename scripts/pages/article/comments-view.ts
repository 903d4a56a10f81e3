import { formatNumber } from '../../../assets/shared/arabic/digits.ts';
import { commentLimits } from '../../../assets/shared/comment-text.ts';
import type { CommentsData } from '../../../assets/shared/comment-words.ts';
import type { ArchivedReply, Article } from '../../content/newsroom.ts';
import { readsEnglish } from '../../labels/format-counted.ts';
import { readerLabelsFor } from '../../labels/reader-labels-for.ts';
import { routes } from '../../routes.ts';
import { serializeJson } from '../../seo/serialize-json.ts';
import type { PageContext } from '../page-context.ts';
import type { ArchivedCommentView, CommentsView } from '../reader-views.ts';
import { toTextView } from '../text-view.ts';
import { toDatePolicy, toTimeView } from '../time-view.ts';

const DAY = 86_400_000;

/** The section of comments under an article; null where nobody may write and nothing was written. */
export function toCommentsView(article: Article, context: PageContext): CommentsView | null {
  const live = toLive(article, context);
  const archive = toArchive(article, context);
  if (live === null && archive.length === 0) return null;
  return { path: routes.article(article.slug), live, archive, labels: readerLabelsFor(article.lang).comments };
}

function toArchive({ slug, lang, dir }: Article, { newsroom }: PageContext): readonly ArchivedCommentView[] {
  const dates = toDatePolicy(newsroom.dates, lang);
  const toView = ({ name, date, paragraphs }: ArchivedReply): ArchivedCommentView => ({
    name: toTextView(name, dir),
    time: toTimeView(date, 'short', dates),
    paragraphs: paragraphs.map((paragraph) => toTextView(paragraph, dir)),
    replies: [],
  });
  const comments = newsroom.archives.get(slug) ?? [];
  return comments.map((comment) => ({ ...toView(comment), replies: comment.replies.map(toView) }));
}

function toLive(article: Article, { services, newsroom }: PageContext): CommentsView['live'] {
  const { lang } = article;
  if (services.comments === null || !article.commentsOpen || article.publication !== 'published') return null;
  const path = routes.article(article.slug);
  const labels = readerLabelsFor(lang).comments;
  const { server } = services.comments;
  const { closeAfter } = newsroom.site.comments;
  const closes = closeAfter === undefined ? null : Date.parse(article.date.iso) + closeAfter * DAY;
  const data: CommentsData = { words: labels.live, lang: readsEnglish(lang) ? 'en' : 'ar' };
  const pageQuery = new URLSearchParams({ path, ...(readsEnglish(lang) ? { lang: 'en' } : {}) });
  return {
    isOpen: closes === null || closes > Date.parse(newsroom.now.iso),
    closes: closes === null ? '' : String(closes),
    ask: labels.ask(new URL(server).host),
    pageHref: `${server}page?${pageQuery.toString()}`,
    textHint: labels.textHint(formatNumber(commentLimits.text, readsEnglish(lang) ? 'latn' : newsroom.dates.digits)),
    limits: commentLimits,
    json: serializeJson(data),
  };
}
