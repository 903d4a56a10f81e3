import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { BuiltImage, OutputFile } from './built-assets.ts';
import { composeShareCard } from './compose-share-card.ts';
import { toContentHash } from './content-hash.ts';
import { createTextMeasure } from './measure-text.ts';
import { projectRoot } from '../machine/project-root.ts';
import { readPalettes } from './read-palette.ts';
import { shareCardSize, type ShareCard } from './share-card.ts';

/** Raise to draw every cached card anew after a change of its looks. */
const RECIPE = '1';
/** resvg tells its version nowhere else; sharp packs what resvg drew. */
const resvg = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { readonly version: string };
const drawnBy = JSON.stringify([resvg.version, sharp.versions]);
/** Cards drawn at once: rendering and packing both leave the main thread. */
const CONCURRENCY = 4;
const family = path.join(projectRoot, 'node_modules', '@expo-google-fonts', 'noto-naskh-arabic');
/** Full fonts: a subset lacks what joins letters that no article had yet. */
export const cardFonts = {
  regular: path.join(family, '400Regular', 'NotoNaskhArabic_400Regular.ttf'),
  bold: path.join(family, '700Bold', 'NotoNaskhArabic_700Bold.ttf'),
} as const;
const rendering: ResvgRenderOptions = {
  font: {
    fontFiles: Object.values(cardFonts),
    // The same bytes on every machine, whatever fonts it has.
    loadSystemFonts: false,
    defaultFontFamily: 'Noto Naskh Arabic',
  },
  logLevel: 'off',
};

const pngStart = Buffer.from('89504e470d0a1a0a', 'hex');
const pngEnd = Buffer.from('0000000049454e44ae426082', 'hex');

export interface ShareCardPlan {
  /** By the keys of the cards; each picture's name holds a hash of all that is drawn. */
  readonly images: ReadonlyMap<string, BuiltImage>;
  /** Draws what the cache does not hold: every card, or the one that stands at a path. */
  readonly draw: (only?: string) => Promise<readonly OutputFile[]>;
}

/**
 * Names the picture of each card at once, so that pages can be printed while the pictures are drawn. A card that says
 * what it said at the last build comes from the cache.
 *
 * @param tokens text of `assets/styles/tokens.css`, whose colours the cards have
 */
export function planShareCards(cards: ReadonlyMap<string, ShareCard>, tokens: string, cacheDir: string): ShareCardPlan {
  const names = new Map([...cards].map(([key, card]) => [key, toName(card, tokens)]));
  const byName = new Map([...cards].map(([key, card]) => [names.get(key) ?? key, card]));
  const images = [...names].map(
    ([key, name]) => [key, { path: `/media/${name}`, ...shareCardSize, isDrawing: true, sources: [] }] as const,
  );
  const folder = path.join(cacheDir, 'cards');
  return {
    images: new Map(images),
    draw: (only) => {
      const wanted = only === undefined ? byName : new Map([...byName].filter(([name]) => toCardPath(name) === only));
      return drawAll(wanted, tokens, folder);
    },
  };
}

const toCardPath = (name: string): string => `media/${name}`;

function toName(card: ShareCard, tokens: string): string {
  return `card-${toContentHash(JSON.stringify(card), tokens, RECIPE, drawnBy)}.png`;
}

async function drawAll(
  cards: ReadonlyMap<string, ShareCard>,
  tokens: string,
  folder: string,
): Promise<readonly OutputFile[]> {
  await mkdir(folder, { recursive: true });
  const drawMissing = createDrawing(tokens);
  const queue = cards.entries();
  const work = async (): Promise<void> => {
    for (const [name, card] of queue) {
      const file = path.join(folder, name);
      if (await isWhole(file)) continue;
      const staging = `${file}.${process.pid}`;
      await writeFile(staging, await drawMissing(card));
      await rename(staging, file);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return [...cards.keys()].map((name) => ({
    path: toCardPath(name),
    content: { copyOf: path.join(folder, name) },
  }));
}

/** Fonts and colours are read at the first card that is not in the cache. */
function createDrawing(tokens: string): (card: ShareCard) => Promise<Buffer> {
  const palettes = readPalettes(tokens);
  let measure: ReturnType<typeof createTextMeasure> | null = null;
  return async (card) => {
    measure ??= createTextMeasure(cardFonts.bold);
    const { pixels, width, height } = await renderAsync(composeShareCard(card, palettes, await measure), rendering);
    return sharp(pixels, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png()
      .toBuffer();
  };
}

/** Whether a file begins and ends as a PNG does: one that was cut off lacks its last chunk (PNG, §5.2 and §11.2.5). */
async function isWhole(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { size } = await handle.stat();
    if (size < pngStart.length + pngEnd.length) return false;
    const start = await handle.read(Buffer.alloc(pngStart.length), 0, pngStart.length, 0);
    const end = await handle.read(Buffer.alloc(pngEnd.length), 0, pngEnd.length, size - pngEnd.length);
    return start.buffer.equals(pngStart) && end.buffer.equals(pngEnd);
  } finally {
    await handle.close();
  }
}
