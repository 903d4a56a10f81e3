import { toSearchForm } from './search-form.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';

const arabicOnly = /^[\u0621-\u064A]+$/;
const withArticle = /^(?:[وف]?[بك]?ال|[وف]?لل)/;

/** س is a particle before a verb of the future only: سيقول، فستعلن, but سكان is no كان. */
const future = /^ف?س[يتن]/;

/** How often a form is written on the site. */
export type Frequency = (form: string) => number;

/**
 * How much more often the bare word must be written than the joined one before its first letter counts as a particle.
 * Conjunctions join anything; ك and س begin many words of their own.
 */
const evidence: Readonly<Record<string, number>> = { و: 0.5, ف: 2, ب: 1.5, ل: 1.5, ك: 3, س: 3 };

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
 * Frequent words whose first letter is their own, though what is left without it is a frequent word too; compiled from
 * what the counts below got wrong on ten thousand articles of news.
 */
const rooted = new Set(
  `كميات كمية كامل كاملة كامن كبار كبير كثير كذب كرامة كرسي كسر كشف كفاح كلام كلمة كلمات كلفت كمين كنيسة كهرباء كيان كوارث
  فعالية فعاليات فيصل فنية فني فرصة فرض فصل فصائل فريق فراغ فساد فلاح فورد فوز فشل فكرة فاروق فارس فقر فقراء فوري
  بيان بلاد بلد بلدة بناء بحر بحث بداية بقاء بيت بريد برلين بوليسي بشار باريس بارود بعد بعدة بديل برنامج برامج بلدية
  لجنة لقاء ليلة لغة لبنان لحظة لواء لاعب لاجئ لندن لوحة ليبيا
  واحد واحدة وادي واقع واقعة واسع واسعة واجب وارد وجهة وجه وحدة وحدات وزير وزارة وسائل وسط وسيط وصول وصف وضع وطن وطني وعد
  وفاة وفد وقت وقف وقود وكالة وكيل ولاية ولاء وثيقة وثائق وراثة ورقة وهم وباء`
    .split(/\s+/)
    .map(toSearchForm),
);
/** A family must have a stem of so many letters before it speaks for a member, with a pronoun, that is written nowhere bare. */
const tellingStem = 4;
const withPronoun = /(?:ه|ها|هم|هما|هن|نا)$/;
/** What such a family counts for, beside the word itself. */
const familyShare = 0.5;

/**
 * Learns from the site's own vocabulary which first letters are particles: وإدلب is إدلب because إدلب is written often
 * enough, لحكومته is حكومته because حكومة is, وزير stays because زير isn't.
 *
 * @param frequency of a form
 * @param familyFrequency of all forms of a stem
 * @returns a function from a form to the word in it
 */
export function createSegmenter(frequency: Frequency, familyFrequency: Frequency): (form: string) => string {
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
    const needed = future.test(form) && first === 'ف' ? 1 : evidence[first];
    if (needed === undefined || form.length < 4 || !arabicOnly.test(form) || rooted.has(form)) return form;
    if (withArticle.test(form)) return readDoubleLam(form);
    const bare = form.slice(1);
    if (first === 'س' && !future.test(form)) return form;
    if (first !== 'و' && stopWords.has(bare)) return form;
    const inner = first === 'و' || first === 'ف' ? segment(bare) : bare;
    const written = Math.max(frequency(bare), inner === bare ? 0 : frequency(inner), familyOf(inner));
    return written > 0 && written >= needed * frequency(form) ? inner : form;
  }
  /** لليبيا is ل and ليبيا, not ل, ال and يبيا. */
  function readDoubleLam(form: string): string {
    const word = /^[وف]?ل(ل.+)$/.exec(form)?.[1];
    if (word === undefined) return form;
    const written = frequency(word);
    return written > frequency(`ا${word}`) && written >= frequency(form) ? word : form;
  }
  function familyOf(word: string): number {
    const stemmed = stem(word);
    return stemmed.length < tellingStem || !withPronoun.test(word) ? 0 : familyShare * familyFrequency(stemmed);
  }
  return segment;
}
