/**
 * Letters that one foreign sound is written with in Arabic newsrooms, each set as one letter: غ ج ق ك گ for g (غوتيريش،
 * جوتيريش), ت ط for t, س ص ز ث ش for sibilants, د ذ ض ظ, ح ه خ, ف ب for v and p. Compiled by us from variants in news.
 */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/تش/g, 'ش'],
  [/[غجق]/g, 'ج'],
  [/ط/g, 'ت'],
  [/[صزثظ]/g, 'س'],
  [/خ/g, 'ك'],
  [/[ضذ]/g, 'د'],
  [/ح/g, 'ه'],
];
const vowels = /[اويءه]/g;

/** A word with the letters merged that transliterations of one name confuse. */
export function mergeSounds(form: string): string {
  return sounds.reduce((word, [letters, sound]) => word.replace(letters, sound), form);
}

/**
 * What transliterations of one name have in common: the consonants, sounds merged, without long vowels and doubled
 * letters. A first alef stays.
 *
 * @example toSkeleton('بيدرسون') === toSkeleton('بيدرسن') // true
 * @example toSkeleton('غوتيريش') === toSkeleton('جوتيرش') // true
 */
export function toSkeleton(form: string): string {
  const first = form.startsWith('ا') ? 'ا' : '';
  return (
    first +
    mergeSounds(form)
      .replace(vowels, '')
      .replace(/(.)\1+/g, '$1')
  );
}

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make `a` into `b`
 * (Damerau and Levenshtein, restricted to one change a place); more than `most` comes back as `most + 1`.
 */
export function spellingDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** Slips in «ال», alone or behind a particle, with what was meant: a letter twice, swapped, left out, or a key beside it. */
const articleSlips: readonly (readonly [slip: RegExp, meant: string])[] = [
  [/^([وفبك]?)اال/, '$1ال'],
  [/^([وفبك]?)الل/, '$1ال'],
  [/^([وفبك]?)لا/, '$1ال'],
  [/^ا([وفبك])ل/, '$1ال'],
  [/^ا([^ال])ل/, 'ال$1'],
  [/^ا(?!ل)/, 'ال'],
  [/^ا[ابم]/, 'ال'],
  [/^[لت]ل/, 'ال'],
];

/**
 * What a word is if there is a slip in its article.
 *
 * @param form a search form
 * @example mendArticle('ادلوله') // ['الدوله', 'الدلوله']
 */
export function mendArticle(form: string): readonly string[] {
  const mended = articleSlips.map(([slip, meant]) => form.replace(slip, meant));
  return [...new Set(mended)].filter((each) => each !== form);
}
