import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toContentHash } from './content-hash.ts';
import { cutFonts, type FontCut } from './cut-fonts.ts';
import { projectRoot } from '../machine/project-root.ts';
import type { OutputFile } from './built-assets.ts';

type Ranges = readonly (readonly [from: number, to: number])[];

interface FaceSource {
  readonly name: string;
  readonly family: string;
  readonly file: string;
  /** What is cut out of the weight axis: a range, or one weight. */
  readonly weights: FontCut['weights'];
  /** Code points kept, as inclusive ranges. */
  readonly ranges: Ranges;
  /** The direction of the pages that have it. */
  readonly dir: 'rtl' | 'ltr';
}

const fontFolder = 'node_modules/@fontsource-variable/noto-naskh-arabic/files';
const arabicFile = 'noto-naskh-arabic-arabic-wght-normal.woff2';
const latinFile = 'noto-naskh-arabic-latin-wght-normal.woff2';

/**
 * Tashkeel, Eastern digits and the loan letters of names (پ چ ژ ڤ ڨ گ ڭ ک ی ہ) are kept: without the marks, letters that
 * carry one are shaped by another font.
 */
const arabicLetters: Ranges = [
  [0x060c, 0x060c],
  [0x061b, 0x061f],
  [0x0621, 0x063a],
  [0x0640, 0x0655],
  [0x0660, 0x066c],
  [0x0670, 0x0671],
  [0x067e, 0x067e],
  [0x0686, 0x0686],
  [0x0698, 0x0698],
  [0x06a4, 0x06a4],
  [0x06a8, 0x06a9],
  [0x06ad, 0x06ad],
  [0x06af, 0x06af],
  [0x06c1, 0x06c1],
  [0x06cc, 0x06cc],
  [0x06d4, 0x06d4],
  [0x200c, 0x200f],
  [0xfdf2, 0xfdf2],
];

/** Spaces, digits and marks that stand between words of either script. */
const marks: Ranges = [
  [0x20, 0x22],
  [0x25, 0x26],
  [0x28, 0x3b],
  [0x3d, 0x3d],
  [0x3f, 0x3f],
  [0xa0, 0xa0],
  [0xab, 0xab],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0x2013, 0x2014],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
];

/** Latin letters, with those of French and its neighbours (Latin-1 and œ), and the signs of addresses and English. */
const latinLetters: Ranges = [
  [0x23, 0x24],
  [0x27, 0x27],
  [0x40, 0x5b],
  [0x5d, 0x5d],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0xff],
  [0x152, 0x153],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
];

/**
 * A page has the letters of its own script; for a name or two in the other, the device's serif letters do. Faces of one
 * weight are families of their own and are thickened where they stand in bold (faces of the same family would be passed
 * over).
 */
const faces: readonly FaceSource[] = [
  {
    name: 'naskh-arabic',
    family: 'Midad Naskh',
    file: arabicFile,
    weights: { min: 400, max: 700 },
    ranges: arabicLetters,
    dir: 'rtl',
  },
  { name: 'naskh-marks', family: 'Midad Roman', file: latinFile, weights: 400, ranges: marks, dir: 'rtl' },
  {
    name: 'naskh-latin',
    family: 'Midad Latin',
    file: latinFile,
    weights: { min: 400, max: 700 },
    ranges: [...marks, ...latinLetters],
    dir: 'ltr',
  },
];

/** The newspaper's Arabic name in its own type, bold, where nothing else on the page is Arabic: a tenth of the whole face. */
function toNameFaces(siteName: string): readonly FaceSource[] {
  const letters = [...new Set(siteName)].map((letter) => letter.codePointAt(0) ?? 0).sort((one, other) => one - other);
  const kept = letters.filter((letter) => arabicLetters.some(([from, to]) => from <= letter && letter <= to));
  if (kept.length === 0) return [];
  const ranges = kept.map((letter) => [letter, letter] as const);
  return [{ name: 'naskh-name', family: 'Midad Name', file: arabicFile, weights: NAME_WEIGHT, ranges, dir: 'ltr' }];
}

/** Of the name in the masthead and at the foot. */
const NAME_WEIGHT = 700;

export interface SubsetFonts {
  readonly files: readonly OutputFile[];
  /** Of pages by the direction in which they are read. */
  readonly rtl: FaceSet;
  readonly ltr: FaceSet;
}

export interface FaceSet {
  /** Site-relative paths. */
  readonly preload: readonly string[];
  /** `@font-face` rules; addresses are relative to the style sheet, which stands in the same folder. */
  readonly css: string;
}

/** Cuts the site's family down to what newspapers print; cached by the bytes of the source and the ranges. */
export async function subsetFonts(cacheDir: string, siteName: string): Promise<SubsetFonts> {
  const folder = path.join(cacheDir, 'fonts');
  const found = await Promise.all([...faces, ...toNameFaces(siteName)].map((face) => findFace(face, folder)));
  const cut = await cutFonts(found.filter(({ known }) => known === null).map(toCut));
  await mkdir(folder, { recursive: true });
  for (const [file, bytes] of cut) await writeFile(path.join(folder, file), bytes);
  const built = found.map(({ face, file, known }) => ({ face, file, content: known ?? takeCut(cut, file) }));
  const toSet = (dir: FaceSource['dir']): FaceSet => {
    const set = built.filter(({ face }) => face.dir === dir);
    return {
      preload: set.map(({ file }) => `/assets/${file}`),
      css: set.map(({ face, file }) => renderFace(face, file)).join('\n'),
    };
  };
  return {
    files: built.map(({ file, content }) => ({ path: `assets/${file}`, content })),
    rtl: toSet('rtl'),
    ltr: toSet('ltr'),
  };
}

interface FoundFace {
  readonly face: FaceSource;
  readonly source: Uint8Array;
  /** Its name tells what is cut, and out of what. */
  readonly file: string;
  /** As it was cut before. */
  readonly known: Uint8Array | null;
}

async function findFace(face: FaceSource, folder: string): Promise<FoundFace> {
  const source = await readFile(path.join(projectRoot, fontFolder, face.file));
  const file = `${face.name}-${toContentHash(source, JSON.stringify([face.ranges, face.weights]))}.woff2`;
  const known = await readFile(path.join(folder, file)).catch(() => null);
  return { face, source, file, known: known !== null && isWholeWoff2(known) ? known : null };
}

function takeCut(cut: ReadonlyMap<string, Uint8Array>, file: string): Uint8Array {
  const bytes = cut.get(file);
  if (bytes === undefined) throw new Error(`The font ${file} was not cut.`);
  return bytes;
}

function toCut({ face, source, file }: FoundFace): FontCut {
  return { name: file, source, text: toText(face.ranges), weights: face.weights };
}

/** Whether a file is a WOFF2 of the length that its head tells: a cache may have been cut off (WOFF2, §4.1). */
function isWholeWoff2(bytes: Buffer): boolean {
  return bytes.length > 12 && bytes.toString('latin1', 0, 4) === 'wOF2' && bytes.readUInt32BE(8) === bytes.length;
}

function toText(ranges: Ranges): string {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
    .join('');
}

/**
 * `optional` never shifts the page: a reader on a bad line keeps the device's font until the next page. Every page with
 * the rule needs its face, so that no range of code points is told.
 */
function renderFace(face: FaceSource, file: string): string {
  return `@font-face{font-family:"${face.family}";${renderWeights(face.weights)}font-display:optional;src:url("./${file}")}`;
}

/** Nothing for 400, which is what a face has of which nothing is said (CSS Fonts 4, §4.4). */
function renderWeights(weights: FaceSource['weights']): string {
  if (weights === 400) return '';
  return `font-weight:${typeof weights === 'number' ? weights : `${weights.min} ${weights.max}`};`;
}
