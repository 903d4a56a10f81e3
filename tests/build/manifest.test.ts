import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { z } from 'zod';
import { buildFixture } from './build-fixture.ts';

const site = await buildFixture({ url: 'https://example.org/repo/' });
after(() => site.remove());

interface Manifest {
  readonly [member: string]: unknown;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
}

const color = z.string().regex(/^#[\da-f]{6}$/i);
/**
 * What browsers read of a manifest, with nothing that they would pass over.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
const manifestSchema = z.strictObject({
  id: z.string().startsWith('/'),
  name: z.string().min(1),
  short_name: z.string().min(1),
  description: z.string().min(1),
  lang: z.string().refine((tag) => Intl.getCanonicalLocales(tag)[0] === tag),
  dir: z.enum(['ltr', 'rtl', 'auto']),
  start_url: z.string().startsWith('/'),
  scope: z.string().startsWith('/'),
  display: z.enum(['fullscreen', 'standalone', 'minimal-ui', 'browser']),
  theme_color: color,
  background_color: color,
  icons: z
    .array(
      z.strictObject({
        src: z.string().startsWith('/'),
        sizes: z.string().regex(/^(?:any|[1-9]\d*x[1-9]\d*(?: [1-9]\d*x[1-9]\d*)*)$/),
        type: z.enum(['image/png', 'image/svg+xml']),
        purpose: z
          .string()
          .regex(/^(?:any|maskable|monochrome)(?: (?:any|maskable|monochrome))*$/)
          .optional(),
      }),
    )
    .min(1),
});

describe('a site below a path, on a home screen and without a connection', () => {
  test('names, starts and stays where the site is, in its language and direction', async () => {
    const $ = await site.page('/');
    assert.equal($('link[rel=manifest]').attr('href'), '/repo/manifest.webmanifest');
    const { icons, ...manifest } = JSON.parse(await site.text('/manifest.webmanifest')) as Manifest;
    assert.deepEqual(
      ['name', 'lang', 'dir', 'start_url', 'scope', 'id', 'display'].map((member) => manifest[member]),
      ['صحيفة المرفأ', 'ar', 'rtl', '/repo/', '/repo/', '/repo/', 'minimal-ui'],
    );
    assert.ok(icons.length >= 2);
  });

  test('says it in the words of the standard, and in no others', async () => {
    const manifest: unknown = JSON.parse(await site.text('/manifest.webmanifest'));
    const { error } = manifestSchema.safeParse(manifest);
    assert.equal(error, undefined);
  });

  test('has the icons it names, as large as it says', async () => {
    const { icons } = JSON.parse(await site.text('/manifest.webmanifest')) as Manifest;
    for (const { src, sizes, type } of icons) {
      const file = path.join(site.dir, src.replace(/^\/repo\//, ''));
      assert.ok(existsSync(file), src);
      if (type !== 'image/png') continue;
      const { width, height } = await sharp(file).metadata();
      assert.equal(`${width}x${height}`, sizes);
    }
    assert.ok(icons.some(({ sizes }) => sizes === '192x192') && icons.some(({ sizes }) => sizes === '512x512'));
  });

  test('keeps its copies and its worker below that path', async () => {
    const $ = await site.page('/articles/port-reopens/');
    const script = await site.text(($('script[blocking=render]').attr('src') ?? '').replace(/^\/repo/, ''));
    const [reading = ''] = /\.\/reading-\w+\.js/.exec(script) ?? [];
    assert.match(await site.text(reading.replace('.', '/assets')), /"\/repo\/sw\.js"/);
    assert.match(script, /"\/repo\/saved\/"/);
    assert.match(await site.text('/sw.js'), /"\/repo\/saved\/"/);
  });
});
