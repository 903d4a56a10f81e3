const arabicOnly = /^[\u0621-\u064A]+$/;
const withArticle = /^(?:[وف]?[بك]?ال|[وف]?لل)/;

/** How often a form is written on the site. */
export type Frequency = (form: string) => number;

/**
 * How much more often the bare word must be written than the joined one before its first letter counts as a particle.
 * Conjunctions join anything; ك and س begin many words of their own.
 */
const evidence: Readonly<Record<string, number>> = { و: 0.5, ف: 2, ب: 2, ل: 2, ك: 3, س: 3 };

/**
 * Every reading of a form whose first letters may be particles (و ف, then ب ل ك س), the whole word first.
 *
 * @example readings('ولدمشق') // ['ولدمشق', 'لدمشق', 'دمشق']
 * @example readings('وزير') // ['وزير', 'زير']
 */
export function readings(form: string): readonly string[] {
  if (!arabicOnly.test(form)) return [form];
  const found = [form];
  let rest = form;
  for (const particles of ['وف', 'بلكس']) {
    if (rest.length < 4 || !particles.includes(rest.charAt(0))) continue;
    rest = rest.slice(1);
    found.push(rest);
  }
  return found;
}

/**
 * Learns from the site's own vocabulary which first letters are particles: وإدلب is إدلب because إدلب is written often
 * enough, وزير stays because زير isn't.
 *
 * @returns a function from a form to the word in it
 */
export function createSegmenter(frequency: Frequency): (form: string) => string {
  const known = new Map<string, string>();
  function segment(form: string): string {
    const before = known.get(form);
    if (before !== undefined) return before;
    const word = read(form);
    known.set(form, word);
    return word;
  }
  function read(form: string): string {
    const first = form.charAt(0);
    const needed = evidence[first];
    if (needed === undefined || form.length < 4 || !arabicOnly.test(form) || withArticle.test(form)) return form;
    const bare = form.slice(1);
    const inner = first === 'و' || first === 'ف' ? segment(bare) : bare;
    const written = Math.max(frequency(bare), inner === bare ? 0 : frequency(inner));
    return written > 0 && written >= needed * frequency(form) ? inner : form;
  }
  return segment;
}
