import { encodingOf } from '../../assets/shared/search-text-encoding.ts';

/** The text that bytes of the index hold. */
export function decodeIndexText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
