import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { Blob, Buffer as TextBuffer, Face, Font, shape } from 'harfbuzzjs';
import sharp, { type Sharp } from 'sharp';
import { composeShareCard } from '../../../scripts/assets/compose-share-card.ts';
import { cardFonts, planShareCards } from '../../../scripts/assets/draw-share-cards.ts';
import { createTextMeasure } from '../../../scripts/assets/measure-text.ts';
import { readPalettes, tokensPath } from '../../../scripts/assets/read-palette.ts';
import type { ShareCard } from '../../../scripts/assets/share-card.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'midad-cards-'));
after(() => rm(folder, { recursive: true, force: true }));
const tokens = await readFile(tokensPath, 'utf8');
const text = await createTextMeasure(cardFonts.bold);

/** A card whose title alone is drawn in the colour of `ink`. */
const card: ShareCard = {
  lang: 'ar',
  dir: 'rtl',
  title: 'البرلمان يُقرّ الموازنة',
  kicker: '',
  color: null,
  age: null,
  siteName: '',
  tagline: '',
};

async function draw(changes: Partial<ShareCard>, cacheDir = folder): Promise<Buffer> {
  const [file] = await planShareCards(new Map([['/', { ...card, ...changes }]]), tokens, cacheDir).draw();
  assert.ok(file && 'copyOf' in file.content);
  return readFile(file.content.copyOf);
}

const compose = (changes: Partial<ShareCard>): string =>
  composeShareCard({ ...card, ...changes }, readPalettes(tokens), text);
const titleLines = (svg: string): readonly string[] =>
  [...svg.matchAll(/fill="#f7f2e8"[^>]*>([^<]*)</g)].map(([, line = '']) => line).filter((line) => line.length > 2);

/** What HarfBuzz makes of one line, as outlines, its right end at the margin: no other engine has a hand in it. */
async function outline(line: string, size: number, baseline: number): Promise<Buffer> {
  const face = new Face(new Blob(await readFile(cardFonts.bold)));
  const font = new Font(face);
  const buffer = new TextBuffer();
  buffer.addText(line);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const glyphs = buffer.getGlyphInfosAndPositions();
  const width = glyphs.reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
  let x = 0;
  const paths = glyphs.map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
    const path = `<path transform="translate(${x + xOffset} ${yOffset})" d="${font.glyphToPath(codepoint)}"/>`;
    x += xAdvance;
    return path;
  });
  const scale = size / face.upem;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><g fill="#fff" transform="translate(${1128 - width * scale} ${baseline}) scale(${scale} ${-scale})">${paths.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#000' }).png().toBuffer();
}

/** Where the title stands: 255 for letters, 0 for ground. */
function readInk(picture: Sharp): Promise<Buffer> {
  const place = { left: 0, top: 150, width: 1200, height: 350 };
  return picture.extract(place).greyscale().threshold(140).extractChannel(0).raw().toBuffer();
}

describe('a share card', () => {
  for (const title of ['البرلمان يُقرّ الموازنة', 'لافروف: لا حلّ إلّا بالحوار', 'ﻻ شيء في القُدس', 'مُحَمَّد والأُمّة']) {
    test(`shows «${title}» joined as HarfBuzz joins it`, async () => {
      const baseline = Number(/y="([\d.]+)"[^>]*font-size="88"/.exec(compose({ title }))?.[1]);
      const drawn = await readInk(sharp(await draw({ title })));
      const wanted = await readInk(sharp(await outline(title, 88, baseline)));
      const ink = wanted.filter((value) => value > 0).length;
      const differing = wanted.filter((value, index) => value > 0 !== (drawn[index] ?? 0) > 0).length;
      assert.ok(ink > 5_000, `${ink} pixels of ink`);
      assert.ok(differing < ink * 0.08, `${differing} of ${ink} pixels differ`);
    });
  }

  test('is a PNG of 1200 × 630 without transparency', async () => {
    const { format, width, height, channels } = await sharp(await draw({})).metadata();
    assert.deepEqual([format, width, height, channels], ['png', 1200, 630, 3]);
  });

  test('sets each line in isolates, so that marks at its end stay at its left', () => {
    assert.deepEqual(titleLines(compose({ title: 'هدنة!!' })), ['\u2067هدنة!!\u2069']);
    assert.deepEqual(titleLines(compose({ title: 'A truce', dir: 'ltr' })), ['\u2066A truce\u2069']);
  });

  test('sets a short headline large, a long one small, and lets neither leave the card', () => {
    const sizeOf = (svg: string): number => Number(/font-size="(\d+)" fill="#f7f2e8"/.exec(svg)?.[1]);
    const long = compose({ title: 'كلمة طويلة '.repeat(18) });
    assert.ok(sizeOf(compose({})) > sizeOf(long));
    for (const line of titleLines(long)) assert.ok(text.measure(line) * sizeOf(long) <= 1_056, line);
    assert.ok(titleLines(long).length <= 6);
  });

  test('cuts what no size holds, and says so', () => {
    const lines = titleLines(compose({ title: 'كلمة طويلة جدًا '.repeat(60) }));
    assert.equal(lines.length, 6);
    assert.match(lines.at(-1) ?? '', /…/);
  });

  test('leaves out signs the font does not have and escapes those that SVG would read', () => {
    assert.deepEqual(titleLines(compose({ title: 'هدنة 🙂 <b> & سلام' })), ['\u2067هدنة &lt;b&gt; &amp; سلام\u2069']);
  });

  test('shows the year of an old article', () => {
    assert.match(compose({ age: '2021' }), />\u20672021\u2069</);
    assert.doesNotMatch(compose({}), /2021/);
  });

  test('comes from the cache while it says the same, and has another name when it does not', async () => {
    const cards = (title: string) => new Map([['/', { ...card, title }]]);
    const first = planShareCards(cards('أ ب ج'), tokens, folder);
    assert.equal(first.images.get('/')?.path, planShareCards(cards('أ ب ج'), tokens, folder).images.get('/')?.path);
    assert.notEqual(first.images.get('/')?.path, planShareCards(cards('أ ب د'), tokens, folder).images.get('/')?.path);
    const [file] = await first.draw();
    assert.ok(file && 'copyOf' in file.content);
    const other = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    await writeFile(file.content.copyOf, other);
    await first.draw();
    assert.deepEqual(await readFile(file.content.copyOf), other);
  });

  test('is drawn anew where an interrupted write left an empty file, and leaves no scraps', async () => {
    const own = await mkdtemp(path.join(folder, 'cache-'));
    const [file] = await planShareCards(new Map([['/', card]]), tokens, own).draw();
    assert.ok(file && 'copyOf' in file.content);
    await writeFile(file.content.copyOf, '');
    assert.ok((await draw({}, own)).length > 1_000);
    assert.equal((await readdir(path.join(own, 'cards'))).length, 1);
  });
});
