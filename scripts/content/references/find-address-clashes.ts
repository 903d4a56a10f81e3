import type { Message, Problem } from '../../problem.ts';
import { sameAddress } from '../messages/address-messages.ts';
import type { Locate } from '../files/parse-fields.ts';
import { toAddressKey } from './parse-site-path.ts';

/** A file with an address. */
export interface AddressedFile {
  readonly file: string;
  readonly slug: string;
  readonly locate: Locate;
}

/**
 * Finds files that would be written to one address, also where the addresses differ only in case or in Unicode form
 * (some disks don't tell those apart). Each later file is named with the first.
 *
 * @param files in the order of their names
 * @param toMessage says which two they are, by the address of the later and the file of the first
 */
export function findAddressClashes(
  files: readonly AddressedFile[],
  route: (slug: string) => string,
  toMessage: (address: string, other: string) => Message = sameAddress,
): readonly Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, slug, locate }) => {
    const key = toAddressKey(route(slug));
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    if (other === undefined) return [];
    const message = toMessage(route(slug), other);
    return [{ severity: 'error', rule: 'same-address', file, ...locate(['slug']), message }];
  });
}
