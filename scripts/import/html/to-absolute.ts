/** An absolute web address, with its spaces and quotes encoded; undefined for anything else. */
export function toAbsolute(href: string, base: string | undefined): string | undefined {
  try {
    const url = base !== undefined && URL.canParse(base) ? new URL(href, base) : new URL(href);
    return /^https?:$/.test(url.protocol) && url.username === ''
      ? url.href
          .replace(/[<>()]/g, encodeURIComponent)
          .replaceAll('(', '%28')
          .replaceAll(')', '%29')
      : undefined;
  } catch {
    return undefined;
  }
}
