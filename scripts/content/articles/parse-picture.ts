import type { FiledImage } from '../../markdown/body.ts';
import type { BodyContext } from '../../markdown/body-context.ts';
import { readPicture } from '../../markdown/read-picture.ts';
import type { Message } from '../../problem.ts';
import { missingAlt } from '../messages/messages.ts';
import type { ImageFields } from '../schemas/shared-schemas.ts';

/** What is wrong with a picture in front matter, and with which of its fields. */
export interface PictureFault {
  readonly rule: string;
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  readonly message: Message;
}

/**
 * Checks the picture of an article or author as those in bodies are checked.
 *
 * @param filed the field `image`
 * @param defaultAlt description where none is filed: an author's name
 */
export function parsePicture(
  filed: ImageFields,
  context: BodyContext,
  defaultAlt = '',
): { readonly image: FiledImage; readonly faults: readonly PictureFault[] } {
  const {
    src,
    alt = '',
    caption = '',
    credit = '',
    decorative = false,
  } = typeof filed === 'string' ? { src: filed } : filed;
  const written = { src, alt: decorative ? alt : alt || defaultAlt, caption, credit, decorative };
  const { image, faults } = readPicture(written, context);
  return {
    image,
    faults: faults.map(({ part, rule, message }) => {
      if (rule === 'missing-alt') return { rule, path: ['image'], part: 'key', message: missingAlt() };
      const path = typeof filed === 'string' ? ['image'] : ['image', part];
      return { rule, path, part: 'value', message };
    }),
  };
}
