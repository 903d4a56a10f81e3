import { toFileStamp } from '../content/files/file-stamp.ts';

/**
 * Gives what was made under a name before, while neither its files nor its recipe changed; else makes it.
 *
 * @param files absolute
 * @param recipe everything else that it is made with, as one text
 */
export type FileMemory<Made> = (
  name: string,
  files: readonly string[],
  recipe: string,
  make: () => Promise<Made>,
) => Promise<Made>;

/**
 * Remembers, as long as the process lives, what was made of files: a writer's server asks again after every save.
 *
 * @param clock the machine's, in milliseconds since 1970
 */
export function createFileMemory<Made>(clock: () => number): FileMemory<Made> {
  const remembered = new Map<string, { readonly key: string; readonly made: Made }>();
  return async (name, files, recipe, make) => {
    // Before anything is read: what changes meanwhile has another stamp next time.
    const stamps = files.map((file) => toFileStamp(file, clock()));
    const key = stamps.includes(null) ? null : JSON.stringify([recipe, files, stamps]);
    const known = remembered.get(name);
    if (key !== null && known?.key === key) return known.made;
    const made = await make();
    if (key === null) remembered.delete(name);
    else remembered.set(name, { key, made });
    return made;
  };
}
