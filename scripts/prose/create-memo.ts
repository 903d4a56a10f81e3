/** So many answers are kept; news repeats its words, so this many serve a whole archive. */
const most = 200_000;

/** Remembers what a pure function of a word answered. */
export function createMemo<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    // Where undefined is among the answers, the type has it.
    if (before !== undefined || known.has(word)) return before as T;
    if (known.size >= most) known.clear();
    const found = answer(word);
    known.set(word, found);
    return found;
  };
}
