import type { ProseRule } from './rule.ts';
import type { RuleName } from './prose-settings.ts';
import { findBoilerplate } from './rules/boilerplate.ts';
import { findDoubledWords } from './rules/doubled-word.ts';
import { findHouseSpellings } from './rules/house-spelling.ts';
import { findInvisibleCharacters, findPersianLetters, findPresentationForms, findTatweel } from './rules/letters.ts';
import { findMissingCredits } from './rules/missing-credit.ts';
import { findMixedSpellings } from './rules/mixed-spelling.ts';
import { findMixedTanween } from './rules/mixed-tanween.ts';
import {
  findDoubledMarks,
  findLatinMarks,
  findMissingSpaces,
  findSpacesBeforeMarks,
  findThreeDots,
} from './rules/spacing.ts';
import { findUnpairedBrackets } from './rules/unpaired-bracket.ts';
import { findUnpairedQuotes } from './rules/unpaired-quote.ts';

/** Every rule by its name. */
export const rules: Readonly<Record<RuleName, ProseRule>> = {
  'doubled-word': findDoubledWords,
  'unpaired-quote': findUnpairedQuotes,
  'unpaired-bracket': findUnpairedBrackets,
  'mixed-spelling': findMixedSpellings,
  'house-spelling': findHouseSpellings,
  'mixed-tanween': findMixedTanween,
  'space-before-mark': findSpacesBeforeMarks,
  'missing-space': findMissingSpaces,
  'latin-mark': findLatinMarks,
  'doubled-mark': findDoubledMarks,
  'three-dots': findThreeDots,
  'persian-letter': findPersianLetters,
  tatweel: findTatweel,
  'presentation-form': findPresentationForms,
  'invisible-character': findInvisibleCharacters,
  boilerplate: findBoilerplate,
  'missing-credit': findMissingCredits,
};
