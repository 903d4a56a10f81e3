import { bareForms, lightStem } from './light-stem.ts';
import { familyOfForm, familyOfStem } from './word-families.ts';

const arabicOnly = /^[\u0621-\u064A]+$/;

/**
 * The family of a word, as search groups it: its {@link lightStem}, with broken plurals (وزراء is وزير) and names that
 * newsrooms spell in several ways (أمريكا is أميركا) brought home by tables; English words lose their plural's s.
 *
 * @param form a search form; its one-letter proclitics are left to the segmenter
 * @example stem('الوزراء') // 'وزير'
 */
export function stem(form: string): string {
  if (!arabicOnly.test(form)) return stemEnglish(form);
  for (const bare of bareForms(form)) {
    const family = familyOfForm.get(bare);
    if (family !== undefined) return family;
  }
  const light = lightStem(form);
  return familyOfStem.get(light) ?? light;
}

/** Harman's S stemmer (1991), which only undoes the plural: parties is party, houses is house, press stays. */
function stemEnglish(form: string): string {
  if (!/^[a-z]{4,}$/.test(form)) return form;
  if (/[^ae]ies$/.test(form)) return `${form.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(form)) return form.slice(0, -1);
  return /[^us]s$/.test(form) ? form.slice(0, -1) : form;
}
