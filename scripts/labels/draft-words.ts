import { readsEnglish } from './format-counted.ts';

/** What stands in a new article until an editor writes over it. */
export interface DraftWords {
  /** Nobody means to publish these. */
  readonly blanks: Readonly<Record<Blank, string>>;
  /** Headings that may stay as they are. */
  readonly headings: Readonly<Record<'change' | 'origin' | 'findings' | 'start', string>>;
}

type Blank = 'opening' | 'text' | 'question' | 'answer' | 'idea' | 'claim' | 'claimant' | 'entry' | 'pictures';

const arabic: DraftWords = {
  blanks: {
    opening: 'اكتب المقدمة هنا.',
    text: 'اكتب هنا.',
    question: 'اكتب السؤال الأول هنا.',
    answer: 'اكتب الجواب هنا.',
    idea: 'اكتب خلاصة الفكرة الأولى.',
    claim: 'اكتب الادعاء كما قيل.',
    claimant: 'اكتب اسم من قاله.',
    entry: 'اكتب المدخل الأول هنا.',
    pictures: 'اكتب المقدمة هنا، ثم ضع تحتها الصور بين ‎:::معرض و‎:::.',
  },
  headings: {
    change: 'ما الذي تغيّر؟',
    origin: 'من أين جاء الادعاء؟',
    findings: 'ما الذي وجدناه؟',
    start: 'بدء التغطية',
  },
};

const english: DraftWords = {
  blanks: {
    opening: 'Write the opening here.',
    text: 'Write here.',
    question: 'Write the first question here.',
    answer: 'Write the answer here.',
    idea: 'Write the first idea in short.',
    claim: 'Write the claim as it was made.',
    claimant: 'Write who made it.',
    entry: 'Write the first entry here.',
    pictures: 'Write the opening here, then put the pictures below it between :::gallery and :::.',
  },
  headings: {
    change: 'What has changed?',
    origin: 'Where does the claim come from?',
    findings: 'What did we find?',
    start: 'The coverage begins',
  },
};

/** The words of a language; what is not English is Arabic, the house's language. */
export function draftWordsFor(lang: string): DraftWords {
  return readsEnglish(lang) ? english : arabic;
}

/** Every blank of every language. */
export const blanks: readonly string[] = [arabic, english].flatMap((words) => Object.values(words.blanks));
