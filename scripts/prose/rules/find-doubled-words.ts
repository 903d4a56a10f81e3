import { letterClass, markClass } from '../../../assets/shared/arabic/letters.ts';
import type { Message } from '../../problem.ts';
import type { Passage } from '../passage.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';
import { findingIn } from '../prose-rule.ts';
import { wordsIn } from '../vocabulary.ts';
import { toBare } from '../words.ts';

const inWord = `${letterClass}${markClass}`;
const quote = '"«»“”';
const atOnce = new RegExp(
  `(?<![${inWord}])([${inWord}]{2,})(?![${inWord}])([ \\xA0\\n${quote}]+)\\1(?![${inWord}])`,
  'g',
);
const owner = '(?:ه|ها|هم|هن|هما|نا|كم)';
const soon = new RegExp(
  `(?<![${inWord}])([${letterClass}]{3,}${owner})[ \\xA0\\n]+([${inWord}]{4,})[ \\xA0\\n]+\\1(?![${inWord}])`,
  'g',
);
const wordBefore = new RegExp(`([${inWord}]+)[ \\xA0\\n]+$`);
const wordAfter = new RegExp(`^[ \\xA0\\n]+([${inWord}]+)`);
const tanween = /\u064B\u0627?$|\u0627\u064B$/;
const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Names of Latin letters, as in «سي أن أن» and «بي بي سي». */
const letterNames = toSet(
  'سي بي إن أن ان إس أس اس يو أل إل ال أي آي دي جي تي في كي إم أم إف أف آر أر إكس أكس إي إيه أو بيه',
);
/** Words that people repeat on purpose: to spread («خطوة خطوة»), to call («الله الله»), to stress («وين وين»). */
const repeatable = toSet(
  'خطوة قطرة كلمة مرحلة درجة قطعة حبة نقطة لحظة ساعة سنة قرية مدينة غرفة حلقة دفعة جملة صفحة فقرة طلقة زنقة حارة شبر دار بيت شارع ' +
    'رويدا شيئا جوا فردا حرفا سطرا يوما جدا مرارا قليلا كثيرا مهلا أهلا رابح خاسر أرض جو بحر سطح ' +
    'هو هي هم لا نعم كلا هيهات آه ها هه وين يلا يالله هيا بابا ماما تيك توك كذا وكذا الحذر الله النجاة السرعة الصبر القصاص',
);
/** First names that are family names too: «حسن حسن». */
const givenNames = toSet(
  'محمد أحمد حسن حسين علي عمر عثمان خالد سالم سليم سليمان إبراهيم يوسف محمود مصطفى سعيد عيسى موسى داود داوود حمد حمدان جابر ناصر بطرس جرجس ' +
    'جورج إلياس منصور صالح سامي كامل جمال كمال فهد سعد سعود راشد حامد هاشم قاسم عبدالله إسماعيل يونس زكريا يحيى بولس ميخائيل جبران',
);
/** Words that carry no sense by themselves; only they are reported when a quotation mark stands between the two. */
const particles = toSet('في من إلى على عن أن إن مع التي الذي هذا هذه قد ثم إذا بعد قبل عند');

/**
 * Words written twice: at once («في في»), or a noun with its possessor again after one word («إن بلاده استعداد بلاده»).
 * Repetition that Arabic means is left alone: «رويدًا رويدًا»، «خطوة خطوة»، «سي أن أن»، «حسن حسن»، «وكذا وكذا».
 */
export const findDoubledWords: ProseRule = ({ passages }) => passages.flatMap(findIn);

function findIn(passage: Passage): readonly Finding[] {
  const { text } = passage;
  if (!mayRepeat(wordsIn(passage))) return [];
  const findings: Finding[] = [];
  for (const { index, 0: found, 1: word = '', 2: gap = '' } of text.matchAll(atOnce)) {
    if (isMeant(text, index, found, word, gap)) continue;
    findings.push(findingIn(passage, index + found.length - word.length, toMessage(word)));
  }
  for (const { index, 0: found, 1: word = '', 2: between = '' } of text.matchAll(soon)) {
    if (/^[وف]/.test(word) || /^[وف]/.test(between) || particles.has(toBare(between))) continue;
    findings.push(findingIn(passage, index + found.length - word.length, toSoonMessage(word, found)));
  }
  return findings;
}

/** A quick look: whether a word stands twice in a row, or a longer one within three. */
function mayRepeat(words: readonly string[]): boolean {
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (word === words[at - 1]) return true;
    if (word === words[at - 2] && word !== undefined && word.length >= 4) return true;
  }
  return false;
}

function isMeant(text: string, start: number, found: string, word: string, gap: string): boolean {
  const bare = toBare(word);
  if (repeatable.has(bare) || givenNames.has(bare)) return true;
  if (tanween.test(word) && bare !== 'أيضا') return true;
  const isCut = new RegExp(`[${quote}]`).test(gap);
  if (isCut && !particles.has(bare)) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(start + found.length, start + found.length + 40);
  if (!isCut && /["«“(]$/.test(before) && /^["»”)]/.test(after)) return true;
  const neighbours = [toBare(wordBefore.exec(before)?.[1] ?? ''), toBare(wordAfter.exec(after)?.[1] ?? '')];
  if (letterNames.has(bare) && neighbours.some((neighbour) => letterNames.has(neighbour))) return true;
  if (bare === 'بعد' && /^[وف]?[بل]?ما$/.test(neighbours[0] ?? '')) return true;
  return bare.startsWith('وال');
}

function toMessage(word: string): Message {
  return {
    ar: `تكررت الكلمة «${word}». احذف إحداهما.`,
    en: `The word "${word}" stands twice. Delete one of the two.`,
  };
}

function toSoonMessage(word: string, found: string): Message {
  const words = found.replace(/\s+/g, ' ');
  return {
    ar: `تكررت «${word}» في «${words}». احذف إحداهما، أو أكمل الجملة بينهما.`,
    en: `"${word}" stands twice in "${words}". Delete one of the two, or complete the sentence between them.`,
  };
}
