import type { BodyPart } from '../../markdown/body.ts';
import type { Message } from '../../problem.ts';
import { galleryWithoutPictures, liveWithoutEntries } from '../messages/messages.ts';
import type { ArticleKind } from '../newsroom.ts';

/** What a text has to hold to be of its kind. */
interface Content {
  readonly types: readonly BodyPart['type'][];
  readonly message: () => Message;
}

const wanted: Readonly<Partial<Record<ArticleKind, Content>>> = {
  live: { types: ['entry'], message: liveWithoutEntries },
  gallery: { types: ['gallery', 'figure'], message: galleryWithoutPictures },
};

/** What is said of a text that holds nothing of what its kind is made of; undefined where it does. */
export function checkKind(kind: ArticleKind, parts: readonly BodyPart[]): Message | undefined {
  const content = wanted[kind];
  return content === undefined || parts.some(({ type }) => content.types.includes(type))
    ? undefined
    : content.message();
}
