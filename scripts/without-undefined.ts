/** Fields that stand or are not there; none holds `undefined`. */
export type Given<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/**
 * Leaves out the fields that nobody gave, for types in which what is not given is not there.
 *
 * @example withoutUndefined({ title: 'افتتاح المرفأ', agency: undefined }) // { title: 'افتتاح المرفأ' }
 */
export function withoutUndefined<Fields extends object>(fields: Fields): Given<Fields> {
  const given: Partial<Fields> = {};
  for (const name of Object.keys(fields) as (keyof Fields)[]) {
    if (fields[name] !== undefined) given[name] = fields[name];
  }
  // Leaving out what is undefined leaves the other fields' types as they were.
  return given as Given<Fields>;
}
