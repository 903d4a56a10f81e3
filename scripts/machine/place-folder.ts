import { rename, rm } from 'node:fs/promises';

/**
 * Puts a finished folder in its place, where other processes may put the same. One that is whole stays, for somebody may
 * be reading it; one that is damaged makes room.
 *
 * @param staging the finished folder, on the same disk; gone afterwards
 * @param isWhole whether what stands at the place is as good
 * @throws Error of the file system where nothing can be put there
 */
export async function placeFolder(staging: string, folder: string, isWhole: () => Promise<boolean>): Promise<void> {
  const isPlaced = await rename(staging, folder).then(
    () => true,
    () => false,
  );
  if (isPlaced) return;
  if (!(await isWhole())) {
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  }
  await rm(staging, { recursive: true, force: true });
}
