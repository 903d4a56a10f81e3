import { toSearchForm } from './search-form.ts';

/**
 * Words that a question is made of and an article is not about: particles, pronouns, question words, auxiliary verbs.
 * Compiled for this project, question words also as they are written together with what follows (ماهو، بماذا) or
 * misspelt (اللتي); a query drops them unless they stand in quotes or nothing else is left.
 */
const words = `
من في على إلى عن مع هذا هذه ذلك تلك هؤلاء أولئك التي الذي الذين اللذين اللتين اللواتي اللاتي ما ماذا لماذا متى أين كيف كم هل أي أية أيا
أو أم ثم بل لكن ولكن لكنه لكنها و ف ب ل ك ال وال بال لل لا لم لن ليس ليست ليسوا إن أن إنه أنه إنها أنها إنهم أنهم كان كانت كانوا يكون تكون
يكونوا كنت قد لقد سوف هو هي هم هن هما أنت أنا نحن عند عندما لدى لديه لديها بين بعد قبل حتى منذ خلال ضد حول دون بدون غير كل كلا كلتا
بعض جميع أحد إحدى إذا إذ لو لولا كما مثل عبر نحو فوق تحت أمام وراء منه منها منهم فيه فيها فيهم به بها بهم له لها لهم عليه عليها عليهم
إليه إليها إليهم عنه عنها عنهم معه معها ذات ذو ذي هنا هناك أيضا فقط وهو وهي وهم وقد ولا ولم ومن وفي وعلى وما وإن وأن مما فيما بما عما لما
كذلك حيث حين إلا سوى تم يتم يا قال هـ
ماهو ماهي ماهم ماهما ماهذا ماهذه بماذا وماذا ولماذا فلماذا وهل فهل وكيف فكيف ومتى وأين وكم بكم لمن ممن عمن فيمن لأي بأي وأي علام إلام
اللتي اللذي إللي
a an and are as at be by for from has he in is it its of on or that the to was were what when where which who why will with
`;

/** {@link toSearchForm}s of the words that carry no subject. */
export const stopWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(toSearchForm));
