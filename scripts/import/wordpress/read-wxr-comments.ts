import { stripTags } from '../html/dom.ts';
import type { ImportedComment } from '../imported.ts';
import type { Say } from '../report.ts';
import type { WxrItem } from './wxr-item.ts';

/** Comments of people on an article: no pings, no spam, nothing from the bin. */
export function readWxrComments({ comments }: WxrItem, article: string, say: Say): readonly ImportedComment[] {
  return comments.flatMap(({ fields }): readonly ImportedComment[] => {
    const get = (name: string): string => fields.get(`wp:comment_${name}`)?.trim() ?? '';
    const text = stripTags(get('content')).trim();
    const type = get('type');
    const status = get('approved');
    if ((type !== '' && type !== 'comment') || !/^[01]$/.test(status) || text === '') {
      say({
        kind: 'dropped',
        rule: 'item-skipped',
        confidence: 1,
        text: text.slice(0, 300),
        result: `comment ${type} ${status}`.trim(),
      });
      return [];
    }
    const date = get('date_gmt').startsWith('0000') ? get('date') : get('date_gmt') || get('date');
    const parent = get('parent');
    return [
      {
        type: 'comment',
        id: get('id'),
        article,
        ...(parent === '' || parent === '0' ? {} : { parent }),
        author: get('author'),
        ...(get('author_email') === '' ? {} : { email: get('author_email') }),
        ...(/^https?:\/\//i.test(get('author_url')) ? { url: get('author_url') } : {}),
        date: `${date.replace(' ', 'T')}Z`,
        text,
        approved: status === '1',
      },
    ];
  });
}
