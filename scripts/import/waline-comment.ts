import { toPlainField } from './mend-text.ts';
import type { ImportedComment } from './imported.ts';

/**
 * A comment as Waline's own export has it (`data.Comment[]`), so that its import page takes the file as it is. Network
 * addresses of readers are not carried over.
 *
 * @param path of the article on the new site
 */
export function toWalineComment(
  { id, parent, author, email, url, date, text, approved }: ImportedComment,
  path: string,
): Readonly<Record<string, unknown>> {
  return {
    objectId: id,
    nick: toPlainField(author),
    mail: email ?? '',
    link: url ?? '',
    comment: text.replace(/\p{Cs}/gu, '\uFFFD'),
    url: path,
    status: approved ? 'approved' : 'waiting',
    insertedAt: date,
    createdAt: date,
    updatedAt: date,
    ...(parent === undefined ? {} : { pid: parent, rid: parent }),
    ua: '',
    ip: '',
  };
}
