/** The same names with other values. */
export function mapValues<Name extends string, From, To>(
  values: Readonly<Record<Name, From>>,
  change: (value: From) => To,
): Readonly<Record<Name, To>> {
  // Object.entries and fromEntries keep the names, which their types do not say.
  return Object.fromEntries(Object.entries<From>(values).map(([name, value]) => [name, change(value)])) as Record<
    Name,
    To
  >;
}
