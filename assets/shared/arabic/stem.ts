import { singulars } from './broken-plurals.ts';
import { lightStem } from './light-stem.ts';

const arabicOnly = /^[\u0621-\u064A]+$/;

/**
 * The family of a word, as search groups it: its {@link lightStem}, with broken plurals brought home by a table (وزراء
 * is وزير); English words lose their plural's s. The stem of a stem is itself.
 *
 * @param form a {@link toSearchForm}; its one-letter proclitics are left to the segmenter
 * @example stem('الوزراء') // 'وزير'
 */
export function stem(form: string): string {
  if (!arabicOnly.test(form)) return stemEnglish(form);
  const light = lightStem(form);
  return singulars.get(light) ?? light;
}

/** Harman's S stemmer (1991), which only undoes the plural: parties is party, houses is house, press stays. */
function stemEnglish(form: string): string {
  if (!/^[a-z]{4,}$/.test(form)) return form;
  if (/[^ae]ies$/.test(form)) return `${form.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(form)) return form.slice(0, -1);
  return /[^us]s$/.test(form) ? form.slice(0, -1) : form;
}
