/** Text with the site's punctuation. */
export function setTypography(text: string): string {
  return setParagraph([text])[0] ?? text;
}

/** The texts of one paragraph with the site's punctuation; quotes pair across them. */
export function setParagraph(texts: readonly string[]): string[] {
  return texts.map((text) => text.replace(/\.{3,}/g, '…'));
}
