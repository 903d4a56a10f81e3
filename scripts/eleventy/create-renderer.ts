import path from 'node:path';
import nunjucks from 'nunjucks';
import { projectRoot } from '../machine/project-root.ts';
import { detachText } from '../machine/detach-text.ts';
import { wordsFor, type Words } from '../labels/labels-for.ts';
import { toFingerprint } from '../pages/fingerprint.ts';
import { toFrame } from '../pages/frame/frame.ts';
import type { Page } from '../pages/page.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { RenderTemplate } from '../pages/render-template.ts';
import type { FrameView } from '../pages/frame/frame-view.ts';
import type { CardView } from '../pages/card-view.ts';
import type { PageView } from '../pages/views.ts';
import { CompactLoader } from './compact-loader.ts';
import { quickenNunjucks } from './quicken-nunjucks.ts';
import type { Printable } from './site.ts';

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

/**
 * Prints an article's card once for each variant, heading level and label, however many pages it stands on. Its words
 * are those of the article's language; a label is in that of its list.
 */
function createCardPrinter(environment: nunjucks.Environment) {
  const printed = new WeakMap<CardView, Map<string, SafeString>>();
  const words = new Map<string, Words>();
  return (card: CardView, list: Words, variant: CardVariant = 'standard', level = 3, label = ''): SafeString => {
    const known = printed.get(card) ?? new Map<string, SafeString>();
    printed.set(card, known);
    const key = `${variant} ${level} ${label}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const t = words.get(card.lang) ?? wordsFor(card.lang);
    words.set(card.lang, t);
    const labelLang = card.lang.split('-', 1)[0] === list.lang ? null : list.lang;
    const html = environment.render('partials/article-card.njk', { card, t, variant, level, label, labelLang });
    // Nunjucks joins a hundred pieces, which would be kept, and joined again on every page.
    const made = new nunjucks.runtime.SafeString(detachText(html));
    known.set(key, made);
    return made;
  };
}

interface LanguageFrame {
  readonly frame: FrameView;
  readonly words: Words;
  readonly header: (section: string | null) => Header;
  readonly footer: string;
}

interface Header {
  readonly html: string;
  /** Names the frame, the footer and this header. */
  readonly fingerprint: string;
}

/** Prints pages, all at once or after a look at what they are printed from. */
export interface PageRenderer {
  readonly render: (page: Page) => string;
  readonly prepare: (page: Page) => Printable;
}

/** Prints pages; what stands round them is printed once for each language and section. */
export function createPageRenderer(context: PageContext, render: RenderTemplate): PageRenderer {
  const frames = new Map<string, LanguageFrame>();
  const open = (page: Page): { readonly view: object; readonly header: Header; readonly print: () => string } => {
    const view: Pick<PageView, 'lang' | 'section'> = page.view();
    const { lang, section } = view;
    const known = frames.get(lang) ?? createLanguageFrame(lang, context, render);
    frames.set(lang, known);
    const { frame, words, footer } = known;
    const header = known.header(section);
    const data = { page: view, frame, t: words, header: header.html, footer };
    return { view, header, print: () => render(page.layout, data) };
  };
  return {
    render: (page) => open(page).print(),
    prepare: (page) => {
      const { view, header, print } = open(page);
      return { fingerprint: toFingerprint(page.layout, header.fingerprint, view), render: print };
    },
  };
}

function createLanguageFrame(lang: string, context: PageContext, render: RenderTemplate): LanguageFrame {
  const frame = toFrame(lang, context);
  const words = wordsFor(lang);
  const headers = new Map<string | null, Header>();
  const footer = render('partials/site-footer.njk', { frame, t: words, section: null });
  return {
    frame,
    words,
    footer,
    header: (section) => {
      const known = headers.get(section);
      if (known !== undefined) return known;
      const html = render('partials/site-header.njk', { frame, t: words, section });
      const made = { html, fingerprint: toFingerprint(frame, footer, html) };
      headers.set(section, made);
      return made;
    },
  };
}
