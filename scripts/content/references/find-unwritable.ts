import type { Message } from '../../problem.ts';
import { longSlug, wrongAliasName, wrongAliasSign } from '../messages/address-messages.ts';
import { isDevice, slugLimit } from '../schemas/find-slug-fault.ts';

/**
 * What keeps an old address from being a file on some disk: what Windows forbids, a name longer than a slug may be.
 *
 * @param path from the root of the site, decoded
 */
export function findUnwritable(path: string): Message | undefined {
  const sign = /[<>:"|*]/.exec(path)?.[0];
  if (sign !== undefined) return wrongAliasSign(path, sign);
  const segments = path.split('/');
  const forbidden = segments.find((segment) => isDevice(segment) || /[. ]$/.test(segment));
  if (forbidden !== undefined) return wrongAliasName(path, forbidden);
  const long = segments.find((segment) => Buffer.byteLength(segment) > slugLimit);
  return long === undefined ? undefined : longSlug(long, Buffer.byteLength(long), slugLimit);
}
