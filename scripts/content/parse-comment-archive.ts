import type { ZonedTime } from '../../assets/shared/dates.ts';
import { isBefore } from './articles/moments.ts';
import { bothNames } from './messages/field-messages.ts';
import { formatMoment } from './messages/format-moment.ts';
import { datedAhead } from './messages/messages.ts';
import { parseZonedTime } from '../dates/zoned-time.ts';
import type { FileProblem } from '../problem.ts';
import {
  commentArchiveFields,
  commentArchiveSchema,
  type CommentArchiveFields,
} from './schemas/comment-archive-schema.ts';
import type { ContentFile } from './files/content-file.ts';
import type { FieldPath } from './files/locate-field.ts';
import type { ArchivedComment, ArchivedReply } from './newsroom.ts';
import { parseFields } from './files/parse-fields.ts';
import type { Locate } from './files/parse-fields.ts';
import { emptyFields } from './messages/source-messages.ts';
import { parseSource } from './files/parse-source.ts';
import type { Site } from './site.ts';

/** The old comments on one article, as their file tells them. */
export interface FiledArchive {
  /** Of the article: the file's name. */
  readonly slug: string;
  readonly comments: readonly ArchivedComment[];
  readonly file: string;
  readonly problems: readonly FileProblem[];
  readonly locate: Locate;
}

type FiledComment = CommentArchiveFields['comments'][number];
type FiledReply = NonNullable<FiledComment['replies']>[number];

/** Reads `comments/<slug>.yaml`: what readers wrote on an earlier site. */
export function parseCommentArchive(
  { file }: ContentFile,
  bytes: Buffer,
  { lang, zone }: Site,
  now: ZonedTime,
): FiledArchive {
  const source = parseSource(bytes, emptyFields);
  const set = { fields: commentArchiveFields, schema: commentArchiveSchema };
  const { fields, problems: found, locate } = parseFields<CommentArchiveFields>(source.text ?? '', 1, set, lang);
  const problems: FileProblem[] = [...source.problems, ...(source.text === undefined ? [] : found)];
  const toWritten = ({ name, date, text }: FiledReply, path: FieldPath): readonly ArchivedReply[] => {
    const time = parseZonedTime(date, zone);
    const place = locate([...path, 'date']);
    if (!time.ok) {
      problems.push({ severity: 'error', rule: 'wrong-date', ...place, message: time.message });
      return [];
    }
    if (isBefore(now, time.time)) {
      const message = datedAhead(
        bothNames('date', commentArchiveFields.comments.fields.date.ar),
        formatMoment(time.time),
      );
      problems.push({ severity: 'warning', rule: 'dated-ahead', ...place, message });
    }
    return [{ name, date: time.time, paragraphs: text }];
  };
  const comments = (fields.comments ?? []).flatMap((comment, index) => {
    const path = ['comments', index];
    const replies = (comment.replies ?? []).flatMap((reply, at) => toWritten(reply, [...path, 'replies', at]));
    return toWritten(comment, path).map((written) => ({ ...written, replies }));
  });
  const slug = file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  return { slug: slug.normalize('NFC'), comments, file, problems, locate };
}
