/**
 * The slug that a file's name gives: without folders and ending, in NFC (macOS stores NFD).
 *
 * @example toFileSlug('articles/2026/11/هدوء-في-إدلب.md') // 'هدوء-في-إدلب'
 */
export function toFileSlug(file: string): string {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.md$/, '')
    .normalize('NFC');
}
