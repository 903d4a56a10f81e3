import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { convert } from 'fontverter';
import { Blob, Buffer as TextBuffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { subsetFonts } from '../../../scripts/assets/subset-fonts.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'midad-fonts-'));
after(() => rm(folder, { recursive: true, force: true }));
const fonts = await subsetFonts(folder);
const source = path.join(projectRoot, 'node_modules', '@fontsource-variable', 'noto-naskh-arabic', 'files');

async function openFace(woff2: Uint8Array): Promise<Face> {
  return new Face(new Blob(await convert(Buffer.from(woff2), 'truetype')));
}

async function openFont(woff2: Uint8Array): Promise<Font> {
  return new Font(await openFace(woff2));
}

/** The code points that a font draws. */
async function readSigns(woff2: Uint8Array): Promise<readonly number[]> {
  return [...(await openFace(woff2)).collectUnicodes()];
}

/** Draws text in one weight: of every glyph its outline and where it stands. Subsets number glyphs anew, so numbers say nothing. */
function createDrawing(font: Font, weight: number): (text: string) => string {
  const axis = Variation.fromString(`wght=${weight}`);
  assert.ok(axis);
  font.setVariations([axis]);
  const outlines = new Map<number, string>();
  const outlineOf = (glyph: number): string => {
    const outline = outlines.get(glyph) ?? font.glyphToPath(glyph);
    outlines.set(glyph, outline);
    return outline;
  };
  const buffer = new TextBuffer();
  return (text) => {
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    return buffer
      .getGlyphInfosAndPositions()
      .map(({ codepoint, cluster, xAdvance, xOffset, yOffset }) =>
        [cluster, xAdvance, xOffset, yOffset, outlineOf(codepoint)].join(' '),
      )
      .join();
  };
}

/** Words of every demo page, and what is hard: tashkeel, ligatures, loan letters, Eastern digits, tatweel. */
async function readWords(): Promise<readonly string[]> {
  const content = path.join(projectRoot, 'content');
  const files = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.md'));
  const texts = await Promise.all(files.map((file) => readFile(path.join(content, file), 'utf8')));
  const words = texts.flatMap((text) => text.match(/[\u0600-\u06ff]+/g) ?? []);
  const hard =
    'مُحَمَّدٌ اللّٰه ﷲ الله لَا لإ لآ لأ پاريس چين ژان ڤيينا ڨفصة گردستان ڭ ک ی ہ ٠١٢٣٤٥٦٧٨٩ ٪ ٫ ٬ عــاجل هٰذا ٱلْقُرْآنِ قَالَ؟ مؤتمرٍ، شيئاً؛ بَدْءًا';
  return [...new Set([...words, ...hard.split(' ')])];
}

describe('the subset of the text font', () => {
  const faceFile = (name: string): Uint8Array => {
    const file = fonts.files.find((one) => one.path.includes(name));
    assert.ok(file && file.content instanceof Uint8Array);
    return file.content;
  };

  test('draws every Arabic word as the full font does, letter for letter, in each weight', async () => {
    const full = await openFont(await readFile(path.join(source, 'noto-naskh-arabic-arabic-wght-normal.woff2')));
    const subset = await openFont(faceFile('naskh-arabic'));
    const words = await readWords();
    assert.ok(words.length > 4_000, `${words.length} words`);
    for (const weight of [400, 700]) {
      const [drawFull, drawSubset] = [createDrawing(full, weight), createDrawing(subset, weight)];
      assert.deepEqual(
        words.filter((word) => drawFull(word) !== drawSubset(word)),
        [],
      );
    }
  });

  test('is small enough for a bad line: 26 kB for Arabic with digits and signs, 31 kB with Latin letters', () => {
    const arabic = faceFile('naskh-arabic').byteLength + faceFile('naskh-marks').byteLength;
    assert.ok(arabic <= 26_000, `${arabic} bytes`);
    assert.ok(arabic + faceFile('naskh-latin').byteLength <= 31_000);
  });

  test('has no sign in two faces, and Latin letters in one that Arabic pages do without', async () => {
    const arabic = await readSigns(faceFile('naskh-arabic'));
    const marks = await readSigns(faceFile('naskh-marks'));
    const latin = await readSigns(faceFile('naskh-latin'));
    assert.equal(new Set([...arabic, ...marks, ...latin]).size, arabic.length + marks.length + latin.length);
    const isIn = (text: string, face: readonly number[]): boolean =>
      [...text].every((letter) => face.includes(letter.codePointAt(0) ?? -1));
    assert.ok(isIn('محمَّد،٢٠٢٦', arabic));
    assert.ok(isIn(' 0123456789.,:;()«»%!?…–—-/"\u00a0', marks));
    assert.ok(isIn('ABYZabyz@_[]$#', latin));
    assert.doesNotMatch(fonts.everywhere.css + fonts.everywhere.preload.join(), /latin/i);
    assert.match(fonts.latin.css, /Latin/);
  });

  test('never shifts a page that is being read', () => {
    const css = fonts.everywhere.css + fonts.latin.css;
    assert.equal(css.match(/font-display:optional/g)?.length, css.match(/@font-face/g)?.length);
  });
});
