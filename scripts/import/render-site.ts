import { isSeq, parseDocument } from 'yaml';
import type { ImportedSite } from './imported.ts';
import { cutText, toPlainField } from './mend-text.ts';
import { renderYaml } from '../content/files/render-file.ts';

/** What an import adds to the settings. */
export interface SiteAdditions {
  readonly sections: readonly { readonly slug: string; readonly name: string }[];
  /** Hosts whose pictures articles show. */
  readonly hosts: readonly string[];
  /** Addresses inside the new site. */
  readonly menu: readonly { readonly title: string; readonly url: string }[];
}

/** Settings of a new site, as far as its source tells them; the rest are the defaults. */
export function renderNewSite(site: ImportedSite, zone: string, { sections, hosts, menu }: SiteAdditions): string {
  const url =
    site.url !== undefined && /^https?:/.test(site.url) && URL.canParse(site.url)
      ? new URL(site.url)
      : new URL('https://example.org/');
  const tagline = toPlainField(site.tagline ?? '');
  const name = toPlainField(site.name ?? '');
  return renderYaml({
    name: name === '' ? 'موقع جديد' : cutText(name, 100),
    ...(tagline === '' ? {} : { tagline: cutText(tagline, 200) }),
    url: `${url.origin}${url.pathname.replace(/\/?$/, '/')}`,
    lang: /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(site.lang ?? '') ? site.lang : 'ar',
    zone,
    sections,
    ...(menu.length === 0 ? {} : { menu }),
    ...(hosts.length === 0 ? {} : { images: { hosts } }),
  });
}

/** Adds to settings that are the importer's own, and leaves every other line as it is. */
export function extendSite(text: string, { sections, hosts }: SiteAdditions): string {
  if (sections.length === 0 && hosts.length === 0) return text;
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0) return text;
  for (const section of sections) document.addIn(['sections'], document.createNode(section));
  if (hosts.length > 0 && !isSeq(document.getIn(['images', 'hosts'])))
    document.setIn(['images', 'hosts'], document.createNode([]));
  for (const host of hosts) document.addIn(['images', 'hosts'], host);
  return document.toString({ lineWidth: 0 });
}
