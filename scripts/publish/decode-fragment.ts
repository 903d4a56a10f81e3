/**
 * The id that the end of an address names, as browsers read it: what cannot be decoded stays as it is (WHATWG HTML,
 * "find a potential indicated element").
 *
 * @param fragment what stands after `#`
 */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
