/** A text as it may stand in markup that we make, between tags and in attributes. */
export function toAttributeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
