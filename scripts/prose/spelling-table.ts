import { toBare } from './words.ts';

/** A word's place in a table of spellings. */
export interface Spelling {
  readonly group: number;
  /** Place among the group's spellings. */
  readonly variant: number;
}

/** Finds a word's place in a table, whatever particle, article, ending or vowel sign it carries. */
export type SpellingTable = (written: string) => Spelling | undefined;

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
  const hints = new Set([...whole.keys()].map((word) => word.slice(0, hintLength)));
  return (written) => {
    const bare = toBare(written);
    return mayHold(bare, hints) ? find(bare, whole) : undefined;
  };
}

function mayHold(bare: string, hints: ReadonlySet<string>): boolean {
  for (let at = 0; at <= longestParticles; at += 1) {
    if (hints.has(bare.slice(at, at + hintLength))) return true;
  }
  return false;
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
