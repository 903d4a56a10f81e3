import { routes } from '../routes.ts';
import type { ImportedSource } from './imported.ts';
import { clipText, toPlainField } from './mend-text.ts';
import type { PreparedImport } from './prepare-import.ts';
import type { ArticleContext } from './render-article.ts';
import { extendSite, renderNewSite } from './render-site.ts';
import type { ImportReport } from './report.ts';

/**
 * Writes authors and settings, which are known when the last article is.
 *
 * @throws where an article needs a section that `site.yaml` hasn't, and the file is an editor's
 */
export async function writeSite(source: ImportedSource, prepared: PreparedImport, report: ImportReport): Promise<void> {
  const { target, writer, context, newHosts, ownsSite } = prepared;
  const { authors, sections, zone } = context;
  for (const [slug, text] of authors.files) await writer.put(`author:${slug}`, `authors/${slug}.md`, text);
  if (target.siteText === undefined) {
    if (sections.added.length === 0) sections.fallback();
    const menu = readMenu(source, context, report);
    const text = renderNewSite(source.site, zone, { sections: sections.added, hosts: newHosts, menu });
    await writer.put('site', 'site.yaml', text);
  } else if (ownsSite) {
    const text = extendSite(target.siteText, { sections: sections.added, hosts: newHosts, menu: [] });
    await writer.put('site', 'site.yaml', text);
  } else if (sections.added.length > 0) throw new Error(`${target.dir}: site.yaml is not the importer's`);
}

/** The source's menu, as far as it leads to what was imported. */
function readMenu(
  { site }: ImportedSource,
  { plan, sections }: ArticleContext,
  report: ImportReport,
): readonly { readonly title: string; readonly url: string }[] {
  return site.menu.flatMap(({ title, url }) => {
    const section = site.sections.find(({ name }) => name === title);
    const slug = section === undefined ? undefined : sections.added.find(({ name }) => name === section.name)?.slug;
    const path = plan.linkTo(url) ?? (slug === undefined ? undefined : routes.section(slug));
    const kind = path === undefined ? 'dropped' : 'kept';
    report.add({
      kind,
      rule: 'menu-kept',
      source: 'menu',
      confidence: 1,
      text: `${title} ${url}`,
      ...(path === undefined ? {} : { result: path }),
    });
    const words = clipText(toPlainField(title), 60).trim();
    return path === undefined || words === '' ? [] : [{ title: words, url: path }];
  });
}
