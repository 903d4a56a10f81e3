import type { Site } from '../site.ts';
import type { Locate } from '../files/parse-fields.ts';
import type { ZonedTime } from '../../../assets/shared/dates.ts';
import type { FiledAuthor } from '../parse-author.ts';
import type { FiledPage } from '../parse-page.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import type { FiledMostRead } from '../parse-most-read.ts';
import type { FiledArchive } from '../parse-comment-archive.ts';

/** Everything on file, each file checked by itself. */
export interface FiledContent {
  readonly site: Site;
  readonly hijriAdjustment: number;
  /** Whether a path below `content/media` has a file. */
  readonly hasMedia: (file: string) => boolean;
  readonly locateInSite: Locate;
  readonly now: ZonedTime;
  readonly include: 'published' | 'all';
  readonly authors: readonly FiledAuthor[];
  readonly pages: readonly FiledPage[];
  readonly articles: readonly FiledArticle[];
  readonly mostRead: FiledMostRead | undefined;
  readonly archives: readonly FiledArchive[];
}
