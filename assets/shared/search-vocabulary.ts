/** A word of the site: its most frequent folded form, and in how many articles its family stands. */
export interface VocabularyWord {
  readonly form: string;
  readonly pages: number;
}

/** The site's words, in order of their code points. */
export type Vocabulary = readonly VocabularyWord[];

const longestShared = 35;

/**
 * Writes words one a line: how many letters they share with the line above (in base 36), the rest, a space and the
 * binary logarithm of the number of pages.
 */
export function packVocabulary(words: Iterable<VocabularyWord>): string {
  const sorted = [...words].sort((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : 0));
  let previous = '';
  return sorted
    .map(({ form, pages }) => {
      const shared = sharedLength(previous, form);
      previous = form;
      return `${shared.toString(36)}${form.slice(shared)} ${Math.round(Math.log2(pages))}`;
    })
    .join('\n');
}

/** Reads what {@link packVocabulary} wrote; page counts come back as powers of two. */
export function parseVocabulary(text: string): Vocabulary {
  let previous = '';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const space = line.indexOf(' ');
      previous = previous.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1, space);
      return { form: previous, pages: 2 ** Number(line.slice(space + 1)) };
    });
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < longestShared && length < a.length && a[length] === b[length]) length += 1;
  return length;
}
