import type { EditorSettings } from '../content/site.ts';

/** The public APIs of the hosts, and where their users' pictures lie. */
const hosts: Readonly<Record<EditorSettings['host'], { readonly api: string; readonly pictures: string }>> = {
  github: { api: 'https://api.github.com', pictures: 'https://avatars.githubusercontent.com' },
  gitlab: { api: 'https://gitlab.com', pictures: 'https://gitlab.com' },
  gitea: { api: 'https://gitea.com', pictures: 'https://gitea.com' },
};

/**
 * The Content Security Policy of the web editor's page. Sveltia CMS sets styles inline and reads its pictures from
 * `data:` and `blob:`; beyond that only the repository's host can be reached, and that only once an editor signs in.
 */
export function toEditorPolicy({ host, server }: EditorSettings): { readonly header: string; readonly meta: string } {
  const { api, pictures } = hosts[host];
  const origin = server === undefined ? api : new URL(server).origin;
  const meta = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${server === undefined ? pictures : origin}`,
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' data: blob: ${origin}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return { header: `${meta}; frame-ancestors 'none'`, meta };
}
