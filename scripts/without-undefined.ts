/** Fields that stand or are not there; none holds `undefined`. */
export type Given<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/**
 * Leaves out the fields that nobody gave, for types in which what is not given is not there.
 *
 * @example withoutUndefined({ title: 'افتتاح المرفأ', agency: undefined }) // { title: 'افتتاح المرفأ' }
 */
export function withoutUndefined<Fields extends object>(fields: Fields): Given<Fields> {
  // Leaving out what is undefined leaves the other fields' types as they were.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
}
