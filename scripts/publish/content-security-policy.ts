/** Other origins that pages may reach, such as `https://comments.example.org`; none for most newspapers. */
export interface OutsideOrigins {
  /** Asked by scripts: the comment server. */
  readonly connect: readonly string[];
  /** Shown in frames, after a click. */
  readonly frames: readonly string[];
  /** Hosts whose pictures articles may show. */
  readonly images: readonly string[];
}

/**
 * The Content Security Policy of every page (W3C CSP Level 3): everything comes from the newspaper's own origin, no
 * script or style stands in a page, and no page may be framed.
 *
 * `header` holds all of it. `meta` is for hosts that send no headers: browsers ignore `frame-ancestors` there.
 */
export function toContentSecurityPolicy(origins: OutsideOrigins): { readonly header: string; readonly meta: string } {
  const meta = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    directive('img-src', ["'self'", ...origins.images]),
    "font-src 'self'",
    "manifest-src 'self'",
    directive('connect-src', ["'self'", ...origins.connect]),
    ...(origins.frames.length === 0 ? [] : [directive('frame-src', origins.frames)]),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
  return { header: `${meta}; frame-ancestors 'none'`, meta };
}

function directive(name: string, sources: readonly string[]): string {
  return [name, ...[...new Set(sources)].sort()].join(' ');
}

/** What every page of the site keeps to, whatever else its own policy says. */
export const sharedPolicy = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The policy of pages that hold nothing but text, a style sheet and the site's icon. */
export const textOnlyPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'";
