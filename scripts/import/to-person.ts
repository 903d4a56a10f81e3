import type { ImportedPerson } from './imported.ts';

/** «فريق التحرير» and its like are no persons. */
const desk = /^(?:فريق|قسم|هيئة|أسرة|غرفة|وحدة) /u;

/**
 * Who signs by this name: a person or a desk.
 *
 * @param key lasting name in the source, where it has one
 * @example toPerson('فريق التحرير') // { name: 'فريق التحرير', collective: true }
 */
export function toPerson(name: string, key?: string): ImportedPerson {
  return { name, ...(key === undefined ? {} : { key }), ...(desk.test(name) ? { collective: true } : {}) };
}
