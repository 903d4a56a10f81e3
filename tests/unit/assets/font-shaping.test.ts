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
const fonts = await subsetFonts(folder, 'مداد Midad');
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

  test('is small enough for a bad line: 26 kB for Arabic pages, 17 kB for pages in Latin letters', () => {
    const weigh = (...names: readonly string[]): number =>
      names.reduce((sum, name) => sum + faceFile(name).byteLength, 0);
    assert.ok(weigh('naskh-arabic', 'naskh-marks') <= 26_000, `${weigh('naskh-arabic', 'naskh-marks')} bytes`);
    assert.ok(weigh('naskh-latin', 'naskh-name') <= 17_000, `${weigh('naskh-latin', 'naskh-name')} bytes`);
  });

  test('has a bold of its own for headlines of either script', () => {
    for (const { css } of [fonts.rtl, fonts.ltr]) assert.match(css, /font-weight:400 700;/);
  });

  test("draws the newspaper's name on pages in Latin letters as Arabic pages have it in bold", async () => {
    const full = await openFont(faceFile('naskh-arabic'));
    const drawName = createDrawing(await openFont(faceFile('naskh-name')), 400);
    const drawBold = createDrawing(full, 700);
    for (const word of ['مداد', 'داما']) assert.equal(drawName(word), drawBold(word), word);
    assert.match(fonts.ltr.css, /"Midad Name";font-weight:700;/);
  });

  test('has no sign twice on a page, and nothing in Arabic for a name without Arabic letters', async () => {
    const arabic = await readSigns(faceFile('naskh-arabic'));
    const marks = await readSigns(faceFile('naskh-marks'));
    const latin = await readSigns(faceFile('naskh-latin'));
    const name = await readSigns(faceFile('naskh-name'));
    assert.equal(new Set([...arabic, ...marks]).size, arabic.length + marks.length);
    assert.equal(new Set([...latin, ...name]).size, latin.length + name.length);
    assert.deepEqual((await subsetFonts(folder, 'Midad')).ltr.preload.length, 1);
    const isIn = (text: string, face: readonly number[]): boolean =>
      [...text].every((letter) => face.includes(letter.codePointAt(0) ?? -1));
    assert.ok(isIn('محمَّد،٢٠٢٦', arabic));
    assert.ok(isIn(' 0123456789.,:;()«»%!?…–—-/"\u00a0', marks));
    assert.ok(isIn('ABYZabyz@_[]$# 0129.,;:()!?–—', latin));
    assert.ok(isIn('Çà et là, une œuvre naïve dès août. El Señor, Grüße', latin));
    assert.doesNotMatch(fonts.rtl.css + fonts.rtl.preload.join(), /latin|name/i);
    assert.doesNotMatch(fonts.ltr.css + fonts.ltr.preload.join(), /arabic|marks/i);
  });

  test('never shifts a page that is being read', () => {
    const css = fonts.rtl.css + fonts.ltr.css;
    assert.equal(css.match(/font-display:optional/g)?.length, css.match(/@font-face/g)?.length);
  });
});
