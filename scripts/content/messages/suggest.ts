import { fold } from '../../../assets/shared/arabic/fold.ts';
import { nearestName } from '../../markdown/nearest-name.ts';

/** Gives what an editor may have meant by a reference that leads nowhere. */
export type Suggest = (written: string) => readonly string[];

/** So many references get suggestions in one run; each is compared with everything on file. */
const suggestionLimit = 50;

/**
 * Makes suggestions among things on file: the one that bears the written text as its name, else the one whose slug is
 * nearest.
 *
 * @param known pairs of slug and display name; read at the first question
 * @example createSuggest(() => [['salma-haddad', 'سلمى حداد']])('سلمى حدّاد') // ['salma-haddad']
 * @example createSuggest(() => [['salma-haddad', 'سلمى حداد']])('/authors/salma-hadad/') // ['salma-haddad']
 */
export function createSuggest(known: () => Iterable<readonly [slug: string, name: string]>): Suggest {
  let byName: ReadonlyMap<string, string> | undefined;
  let slugs: readonly string[] = [];
  let given = 0;
  return (written) => {
    given += 1;
    if (given > suggestionLimit) return [];
    if (byName === undefined) {
      const pairs = [...known()];
      slugs = pairs.map(([slug]) => slug);
      byName = new Map(pairs.map(([slug, name]) => [fold(name), slug]));
    }
    const named = byName.get(fold(written));
    const nearest = named ?? findNearest(written, slugs) ?? findNearest(toName(written), slugs);
    return nearest === undefined ? [] : [nearest];
  };
}

const findNearest = (written: string, slugs: readonly string[]): string | undefined =>
  nearestName(written.toLowerCase(), slugs, (slug) => slug.toLowerCase());

/** The name in an address or a file's place: of «https://example.org/articles/name/» and «articles/2026/name.md». */
function toName(written: string): string {
  const name = written.split(/[/\\]/).findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(name).replace(/\.md$/i, '');
  } catch {
    return name;
  }
}
