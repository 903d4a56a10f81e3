import type { WxrAttachment, WxrIndex } from './wxr-index.ts';
import type { WxrItem } from './wxr-item.ts';

/** The pictures that a post can show, by their numbers in the export. */
export interface PostPictures {
  readonly find: (id: string) => WxrAttachment | undefined;
  /** What was uploaded to a post, in the order that its editor gave it. Default: to the post itself. */
  readonly attachedTo: (post?: string) => readonly WxrAttachment[];
}

const isPicture = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;

export function toPostPictures({ fields }: WxrItem, { attachments, attached }: WxrIndex): PostPictures {
  const own = fields.get('wp:post_id')?.trim() ?? '';
  return {
    find: (id) => attachments.get(id),
    attachedTo: (post = own) =>
      (attached.get(post) ?? [])
        .filter(({ url }) => isPicture.test(url))
        .toSorted((one, other) => one.order - other.order || Number(one.id) - Number(other.id)),
  };
}
