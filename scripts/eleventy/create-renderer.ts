import path from 'node:path';
import nunjucks from 'nunjucks';
import { projectRoot } from '../assets/project-root.ts';
import { detachText } from '../detach-text.ts';
import { labelsFor } from '../labels/labels-for.ts';
import type { Labels } from '../labels/labels.ts';
import { toFrame } from '../pages/frame.ts';
import type { Page } from '../pages/page.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { RenderTemplate } from '../pages/render-template.ts';
import type { FrameView } from '../pages/frame-view.ts';
import type { CardView } from '../pages/card-view.ts';
import type { PageView } from '../pages/views.ts';
import { CompactLoader } from './compact-loader.ts';
import { quickenNunjucks } from './quicken-nunjucks.ts';

type SafeString = nunjucks.runtime.SafeString;

export const layoutsDir = path.join(projectRoot, 'layouts');

quickenNunjucks();

/** Nunjucks over `layouts/`: compiled once, everything escaped, anything undefined an error. */
export function createTemplateRenderer(): RenderTemplate {
  const environment = new nunjucks.Environment(new CompactLoader(layoutsDir), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addGlobal('card', createCardPrinter(environment));
  return (template, data) => environment.render(template, data);
}

/** How big a card is and what it shows; the names are those of its styles. */
type CardVariant = 'lead' | 'feature' | 'second' | 'standard' | 'compact' | 'opinion' | 'related' | 'result';

/** Prints an article's card once for each variant, heading level and label, however many pages it stands on. */
function createCardPrinter(environment: nunjucks.Environment) {
  const printed = new WeakMap<CardView, Map<string, SafeString>>();
  return (card: CardView, t: Labels, variant: CardVariant = 'standard', level = 3, label = ''): SafeString => {
    const known = printed.get(card) ?? new Map<string, SafeString>();
    printed.set(card, known);
    const key = `${variant} ${level} ${t.home} ${label}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const html = environment.render('partials/article-card.njk', { card, t, variant, level, label });
    // Nunjucks joins a hundred pieces, which would be kept, and joined again on every page.
    const made = new nunjucks.runtime.SafeString(detachText(html));
    known.set(key, made);
    return made;
  };
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
    const view: Pick<PageView, 'lang' | 'section'> = page.view();
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
