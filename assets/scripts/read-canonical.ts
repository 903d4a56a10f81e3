/** The page's own address, as search engines and shared links know it. */
export function readCanonical(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
}
