import { toBare } from './words.ts';

/** A word's place in a table of spellings. */
export interface Spelling {
  readonly group: number;
  /** Place among the group's spellings. */
  readonly variant: number;
}

/** Spellings by the words that carry them. */
export interface SpellingTable {
  /** A word's place, whatever particle, article, ending or vowel sign it carries. */
  readonly find: (written: string) => Spelling | undefined;
  /** A cheap look at a bare word that most words without a place don't pass. */
  readonly mayHold: (bare: string) => boolean;
}

const articles = ['ال', 'بال', 'كال', 'وال', 'فال', 'وبال', 'وكال', 'فبال', 'لل', 'ولل', 'فلل'];
const particles = ['و', 'ف', 'ب', 'ك', 'ل', 'وب', 'ول', 'وك', 'فب', 'فل'];
/** Endings of adjectives made of a country's name, and of the people. */
const relative = ['ي', 'ية', 'يا', 'يو', 'يي', 'يون', 'يين', 'يان', 'يات', 'يتين', 'يتان'];
const endings = [...relative, 'ين', 'ون', 'ان', 'ات', 'ة', 'ه', 'ها', 'هم', 'نا', 'ا', 'و'];
const lastVowel = /[اةهي]$/;
/** So many letters of a word tell that it can't be in the table. */
const hintLength = 3;
/** The longest run of particles and article before a word. */
const longestParticles = 4;

/**
 * Indexes groups of spellings. A spelling also stands for its derivatives (أمريكا for الأمريكيين) where its stem differs
 * from those of the others in its group; سوريا and سورية share one, so only the words themselves are told apart.
 */
export function createSpellingTable(groups: readonly (readonly string[])[]): SpellingTable {
  const whole = new Map<string, Spelling>();
  groups.forEach((spellings, group) => {
    const ownStems = spellings.map((spelling) => spelling.replace(lastVowel, ''));
    const isTold = new Set(ownStems).size === spellings.length;
    spellings.forEach((spelling, variant) => {
      if (!whole.has(spelling)) whole.set(spelling, { group, variant });
      const stem = ownStems[variant] ?? '';
      if (!isTold || stem.length < hintLength) return;
      for (const ending of stem === spelling ? endings : relative) {
        if (!whole.has(stem + ending)) whole.set(stem + ending, { group, variant });
      }
    });
  });
  const mayHold = createSieve(whole.keys());
  return {
    mayHold,
    find: (written) => {
      const bare = toBare(written);
      return mayHold(bare) ? find(bare, whole) : undefined;
    },
  };
}

/** Looks whether a spelling's first letters stand where they could: three letters, six bits of each, number a place. */
function createSieve(spellings: Iterable<string>): (bare: string) => boolean {
  const begins = new Uint8Array(2 ** (6 * hintLength));
  const numberAt = (word: string, at: number): number =>
    ((word.charCodeAt(at) & 63) << 12) | ((word.charCodeAt(at + 1) & 63) << 6) | (word.charCodeAt(at + 2) & 63);
  for (const spelling of spellings) begins[numberAt(spelling, 0)] = 1;
  return (bare) => {
    const last = Math.min(longestParticles, bare.length - hintLength);
    for (let at = 0; at <= last; at += 1) if (begins[numberAt(bare, at)] === 1) return true;
    return false;
  };
}

function find(bare: string, whole: ReadonlyMap<string, Spelling>): Spelling | undefined {
  for (const word of withoutParticles(bare)) {
    const found = whole.get(word);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withoutParticles(bare: string): readonly string[] {
  const found = [bare];
  for (const particle of [...articles, ...particles]) {
    if (bare.length - particle.length >= hintLength && bare.startsWith(particle))
      found.push(bare.slice(particle.length));
  }
  return found;
}
