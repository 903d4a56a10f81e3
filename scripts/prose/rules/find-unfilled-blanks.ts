import { blanks } from '../../labels/draft-words.ts';
import { findingIn, type ProseRule } from '../prose-rule.ts';

/** What a new article's file asks the editor to write, where nobody has. */
export const findUnfilledBlanks: ProseRule = ({ passages }) =>
  passages.flatMap((passage) => {
    const at = passage.text.search(/\S/);
    const blank = blanks.find((words) => passage.text.startsWith(words, at));
    if (blank === undefined) return [];
    return [
      findingIn(passage, at, {
        ar: `بقي من قالب المادة: «${blank}». اكتب مكانه، أو احذفه، أو اجعل المادة مسودة: draft: true.`,
        en: `Left of the new article's template: “${blank}”. Write in its place, delete it, or make the article a draft: draft: true.`,
      }),
    ];
  });
