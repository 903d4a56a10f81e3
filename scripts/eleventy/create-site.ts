import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toPictureProblems } from '../assets/picture-fault.ts';
import { buildImages, type ImageBuild } from '../assets/build-images.ts';
import type { OutputFile } from '../assets/built-assets.ts';
import { bundleAssets, type BundledAssets } from '../assets/bundle-assets.ts';
import type { BundledData } from '../assets/bundle-scripts.ts';
import { assetsDir } from '../assets/bundle-entry.ts';
import { planShareCards, type ShareCardPlan } from '../assets/draw-share-cards.ts';
import { listFiles } from '../assets/list-files.ts';
import { readPalettes, tokensPath } from '../assets/read-palette.ts';
import { toSectionShades } from '../assets/render-section-colors.ts';
import { toYearKey } from '../collections/collections.ts';
import type { ArticleMemory } from '../content/articles/article-memory.ts';
import { findMediaFile } from '../content/files/find-media-file.ts';
import { GateError } from '../content/messages/gate-error.ts';
import { buildEditor } from '../editor/build-editor.ts';
import { toEditorFiles } from '../editor/editor-files.ts';
import type { Newsroom } from '../content/newsroom.ts';
import { readNewsroom, type PassedContent } from '../content/read-newsroom.ts';
import type { Section } from '../content/site.ts';
import { deskLabelsFor } from '../labels/desk-labels.ts';
import { findPicturePlaces } from '../pages/find-picture-places.ts';
import { toExportRecords } from '../pages/search/export-records.ts';
import { toFiledDownloads, toFiledImages } from '../pages/filed-media.ts';
import type { TextFile } from '../pages/page.ts';
import type { PageContext } from '../pages/page-context.ts';
import { createPageContext } from '../pages/page-table.ts';
import { toBundledData } from '../pages/bundled-data.ts';
import type { RenderTemplate } from '../pages/render-template.ts';
import { toShareCards } from '../pages/share-cards.ts';
import { noIndexMemory } from '../search/index-memory.ts';
import { toRedirectFiles } from '../publish/redirect-files.ts';
import type { Problem } from '../problem.ts';
import { readShards } from '../shards/shard.ts';
import { createAddresses, routes } from '../routes.ts';
import type { SiteMemory } from './build-memory.ts';
import type { BuildSettings } from './build-settings.ts';
import {
  assertSelectable,
  isWhole,
  joinImages,
  keepsBody,
  selectEntries,
  selectShown,
  toSelection,
  type ArchiveSelection,
} from './archive-selection.ts';
import { createTemplateRenderer, layoutsDir } from './create-renderer.ts';
import { indexArchive } from './index-archive.ts';
import { assertFresh, createFingerprints, toShardSite } from './seal-shards.ts';
import type { Site } from './site.ts';
import type { StageTimer } from './stage-timer.ts';
import { toEntries } from './to-entries.ts';

export interface SiteOptions {
  /** Spares reading articles that did not change, and making assets of what did not. */
  readonly memory?: SiteMemory;
  /** For a writer's own server, which also has the page that shows the site's type. */
  readonly isServed?: boolean;
}

/**
 * Walks the road up to printing: gate, assets, pictures, lists, the table of pages.
 *
 * @throws GateError with every problem, when anything filed may not be published
 * @throws OutputError when shards were asked for that cannot be built or joined
 */
export async function createSite(
  settings: BuildSettings,
  timer: StageTimer,
  options: SiteOptions = {},
): Promise<Site & { readonly read: PassedContent }> {
  const { isServed = false, memory } = options;
  // Taken out alone: an index is made while pages are printed, which need the room of everything else.
  const indexes = memory?.indexes ?? noIndexMemory;
  const { read, selection, shown, context, bundle, images, cards, render } = await gatherParts(
    settings,
    timer,
    options,
  );
  const { newsroom } = context;
  const editor = await buildEditorOf(newsroom.site, render);
  const fingerprintOf = isWhole(selection) ? () => '' : createFingerprints(context, settings);
  assertFresh(selection.shards, fingerprintOf);
  // No host reads what a writer's own server shows.
  const hostFiles = isServed ? [] : toHostFiles(context);
  const shared = selection.shard === null ? [...bundle.files, ...hostFiles, ...editor.files] : [];
  const sources = { context, render, editor: editor.entries, isServed };
  let index: Promise<readonly OutputFile[]> | undefined;
  const site: Site = {
    url: newsroom.site.url,
    entries: () => selectEntries(toEntries(sources), selection),
    files: [...shared, ...images.files, ...toDownloads(shown, settings)],
    index: () =>
      (index ??= settings.index
        ? timer.measure('index', () => indexArchive(context, selection, indexes))
        : Promise.resolve([])),
    cards: (only) => timer.measure('cards', () => cards.draw(only)),
    records: () => toExportRecords(context),
  };
  if (selection.shard === null) return { read, ...site };
  const { shard: year } = selection;
  const shard = { year, fingerprint: fingerprintOf(year), images: images.images };
  return { read, ...toShardSite(site, shard, settings.standing) };
}

/** All that pages are made of. */
interface SiteParts {
  readonly read: PassedContent;
  readonly selection: ArchiveSelection;
  /** The newsroom with the articles alone that the pages of the selection show. */
  readonly shown: Newsroom;
  readonly context: PageContext;
  readonly bundle: BundledAssets;
  readonly images: ImageBuild;
  readonly cards: ShareCardPlan;
  readonly render: RenderTemplate;
}

/** By itself, so that no page to be printed keeps in memory what is remembered of articles. */
async function gatherParts(settings: BuildSettings, timer: StageTimer, { memory }: SiteOptions): Promise<SiteParts> {
  const selection = toSelection(settings.shard, await readShards(settings.shards ?? []));
  const read = await readContent(settings, selection, timer, memory?.articles);
  const newsroom = toAddressed(read.newsroom, settings);
  assertSelectable(newsroom, selection);
  const shown = { ...newsroom, articles: selectShown(newsroom, selection) };
  const { bundle, images } = await timer.measure('assets', () =>
    buildAssets(shown, toBundledData(newsroom), settings, memory),
  );
  const cards = await planCards(newsroom, selection, settings);
  const context = createPageContext(newsroom, bundle.assets, joinImages(selection, images.images), cards.images);
  const makeRenderer = (): Promise<RenderTemplate> => Promise.resolve(createTemplateRenderer());
  const render = await (memory?.renderers('layouts', listFiles(layoutsDir), '', makeRenderer) ?? makeRenderer());
  return { read, selection, shown, context, bundle, images, cards, render };
}

/** Errors over a page; the others are told once these are mended. */
const ERRORS_SHOWN = 10;
/** Where a writer's own server stands until the settings can be read. */
const WRITER_URL = 'http://localhost/';

/** What a writer's own server shows while the content has errors and nothing was printed yet. */
export function createProblemSite(problems: readonly Problem[]): Site {
  const render = createTemplateRenderer();
  const front = {
    path: routes.home(),
    render: () =>
      render('pages/problems.njk', { problems, ar: deskLabelsFor('ar').problems, en: deskLabelsFor('en').problems }),
  };
  return {
    url: WRITER_URL,
    entries: () => [front],
    files: [],
    index: () => Promise.resolve([]),
    cards: () => Promise.resolve([]),
    records: () => [],
  };
}

/** By itself, so that no page to be printed keeps in memory what articles were made of. */
async function readContent(
  settings: BuildSettings,
  selection: ArchiveSelection,
  timer: StageTimer,
  memory: ArticleMemory | undefined,
): Promise<PassedContent> {
  const result = await timer.measure('read', () =>
    readNewsroom({
      contentDir: settings.contentDir,
      now: settings.now,
      include: settings.preview ? 'all' : 'published',
      keepsText: settings.index,
      ...(memory === undefined ? {} : { memory }),
      ...(isWhole(selection) ? {} : { keepsBody: (article) => keepsBody(article, selection) }),
    }),
  );
  const { newsroom } = result;
  if (!newsroom) throw new GateError(result.problems);
  return { ...result, newsroom };
}

function toAddressed(newsroom: Newsroom, { url, preview }: BuildSettings): Newsroom {
  const { site } = newsroom;
  const publish = { ...site.publish, listed: !preview };
  return { ...newsroom, site: { ...site, publish, url: url ?? site.url } };
}

async function buildAssets(
  newsroom: Newsroom,
  data: BundledData,
  settings: BuildSettings,
  memory: SiteMemory | undefined,
): Promise<{
  readonly bundle: BundledAssets;
  readonly images: ImageBuild;
}> {
  const mediaDir = path.join(settings.contentDir, 'media');
  const { site } = newsroom;
  // Who sees drafts is at work on the site, and reads its styles by their names in the browser's tools.
  const makeBundle = (): Promise<BundledAssets> => bundleAssets(site, settings.cacheDir, data, !settings.preview);
  const name = settings.preview ? 'preview-assets' : 'assets';
  const [bundle, images] = await Promise.all([
    memory?.bundles(name, listFiles(assetsDir), JSON.stringify([site.name, site.sections, data]), makeBundle) ??
      makeBundle(),
    buildImages(toFiledImages(newsroom), mediaDir, site.images.sizes, settings.cacheDir, memory?.pictures),
  ]);
  const problems = images.broken.flatMap((broken) =>
    toPictureProblems(broken, findPicturePlaces(newsroom, settings.contentDir, broken.file)),
  );
  if (images.broken.length > 0) throw new GateError(problems);
  return { bundle, images };
}

/** What stands over the last good pages on a writer's own server while what was saved has errors: HTML. */
export function renderStandingProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').slice(0, ERRORS_SHOWN);
  const [ar, en] = [deskLabelsFor('ar').problems, deskLabelsFor('en').problems];
  return createTemplateRenderer()('partials/standing-problems.njk', { problems: errors, ar, en });
}

/** The web editor, where the newspaper has one. */
async function buildEditorOf(
  site: Newsroom['site'],
  render: RenderTemplate,
): Promise<{ readonly entries: readonly TextFile[]; readonly files: readonly OutputFile[] }> {
  if (site.editor === null) return { entries: [], files: [] };
  const { script, files } = await buildEditor((text) => process.stderr.write(`${text}\n`));
  return { entries: toEditorFiles(site, site.editor, script, render), files };
}

/** Every page names its card; those of other selections are drawn there. */
async function planCards(
  newsroom: Newsroom,
  selection: ArchiveSelection,
  settings: BuildSettings,
): Promise<ShareCardPlan> {
  const tokens = await readFile(tokensPath, 'utf8');
  const palettes = readPalettes(tokens);
  const toColor = ({ color }: Section): string | null =>
    color === undefined ? null : toSectionShades(color, palettes).night;
  const cards = settings.cards ? toShareCards(newsroom, toColor) : new Map<string, never>();
  const plan = planShareCards(cards, tokens, settings.cacheDir);
  if (isWhole(selection)) return plan;
  const years = new Map(newsroom.articles.map((article) => [routes.article(article.slug), toYearKey(article)]));
  const drawn = [...cards].filter(([page]) => selection.includes(years.get(page)));
  return { ...plan, draw: planShareCards(new Map(drawn), tokens, settings.cacheDir).draw };
}

function toDownloads(newsroom: Newsroom, settings: BuildSettings): readonly OutputFile[] {
  const mediaDir = path.join(settings.contentDir, 'media');
  return [...toFiledDownloads(newsroom)].map((file) => ({
    path: routes.media(file).slice(1),
    content: { copyOf: findMediaFile(mediaDir, file) },
  }));
}

/** Addresses that lead elsewhere, in the files that hosts read; pages answer there where a host reads none. */
function toHostFiles(context: PageContext): readonly OutputFile[] {
  const moves = context.collections.moves();
  const hosted = toRedirectFiles(
    { redirects: [...moves.redirects, ...moves.replaced], short: moves.short, gone: moves.gone },
    createAddresses(context.newsroom.site.url).toRequestPath,
    context.newsroom.site.publish.target,
  );
  return hosted.map(({ path: file, text }) => ({ path: file, content: Buffer.from(text) }));
}
