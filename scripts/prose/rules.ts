import type { ProseRule } from './prose-rule.ts';
import type { RuleName } from './prose-settings.ts';
import { findBoilerplate } from './rules/find-boilerplate.ts';
import { findDoubledMarks } from './rules/find-doubled-marks.ts';
import { findDoubledWords } from './rules/find-doubled-words.ts';
import { findHouseSpellings } from './rules/find-house-spellings.ts';
import { findHtmlTags } from './rules/find-html-tags.ts';
import { findInvisibleCharacters } from './rules/find-invisible-characters.ts';
import { findLatinMarks } from './rules/find-latin-marks.ts';
import { findMissingCredits } from './rules/find-missing-credits.ts';
import { findMissingSpaces } from './rules/find-missing-spaces.ts';
import { findMixedSpellings } from './rules/find-mixed-spellings.ts';
import { findMixedTanween } from './rules/find-mixed-tanween.ts';
import { findOtherLanguage } from './rules/find-other-language.ts';
import { findPersianLetters } from './rules/find-persian-letters.ts';
import { findPresentationForms } from './rules/find-presentation-forms.ts';
import { findSpacesBeforeMarks } from './rules/find-spaces-before-marks.ts';
import { findStrayBullets } from './rules/find-stray-bullets.ts';
import { findTatweel } from './rules/find-tatweel.ts';
import { findThreeDots } from './rules/find-three-dots.ts';
import { findUnfilledBlanks } from './rules/find-unfilled-blanks.ts';
import { findUnpairedBrackets } from './rules/find-unpaired-brackets.ts';
import { findUnpairedQuotes } from './rules/find-unpaired-quotes.ts';

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
  'html-tag': findHtmlTags,
  'stray-bullet': findStrayBullets,
  boilerplate: findBoilerplate,
  'missing-credit': findMissingCredits,
  'other-language': findOtherLanguage,
  'unfilled-blank': findUnfilledBlanks,
};
