import path from 'node:path';
import nunjucks from 'nunjucks';
import { projectRoot } from '../assets/project-root.ts';
import { labelsFor } from '../labels.ts';
import { toFrame } from '../pages/frame.ts';
import type { Page } from '../pages/page.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { RenderTemplate } from '../pages/feed-files.ts';
import type { FrameView, PageView } from '../pages/views.ts';

export const layoutsDir = path.join(projectRoot, 'layouts');

/** Nunjucks over `layouts/`: compiled once, everything escaped, anything undefined an error. */
export function createTemplateRenderer(): RenderTemplate {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(layoutsDir), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (template, data) => environment.render(template, data);
}

interface LanguageFrame {
  readonly frame: FrameView;
  readonly header: (section: string | null) => string;
  readonly footer: string;
}

/** Prints pages; what stands round them is printed once for each language and section. */
export function createPageRenderer(context: PageContext, render: RenderTemplate): (page: Page) => string {
  const frames = new Map<string, LanguageFrame>();
  return (page) => {
    const view: PageView = page.view();
    const t = labelsFor(view.lang);
    const known = frames.get(view.lang) ?? createLanguageFrame(view.lang, context, render);
    frames.set(view.lang, known);
    const { frame, header, footer } = known;
    return render(page.layout, { page: view, frame, t, header: header(view.section), footer });
  };
}

function createLanguageFrame(lang: string, context: PageContext, render: RenderTemplate): LanguageFrame {
  const frame = toFrame(lang, context);
  const t = labelsFor(lang);
  const headers = new Map<string | null, string>();
  return {
    frame,
    footer: render('partials/site-footer.njk', { frame, t, section: null }),
    header: (section) => {
      const known = headers.get(section);
      if (known !== undefined) return known;
      const made = render('partials/site-header.njk', { frame, t, section });
      headers.set(section, made);
      return made;
    },
  };
}
