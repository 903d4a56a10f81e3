import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { readNewsroom } from '../../scripts/content/read-newsroom.ts';
import { toFiledImages } from '../../scripts/pages/filed-media.ts';
import { toFrame } from '../../scripts/pages/frame/frame.ts';
import { createPageContext, toPages } from '../../scripts/pages/page-table.ts';
import { assets, makeImage } from '../unit/pages/make-page-context.ts';
import { FIXTURE_NOW } from './build-fixture.ts';

/** Where a value holds what JSON cannot: a date, a map, a function, a number that is none. */
function findHidden(value: unknown, place: string): readonly string[] {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [place];
  if (Array.isArray(value)) return value.flatMap((item, index) => findHidden(item, `${place}[${index}]`));
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return [place];
  // Interface words are code, and a view names its language.
  const fields = Object.entries(value).filter(([name]) => name !== 'labels');
  return fields.flatMap(([name, item]) => findHidden(item, `${place}.${name}`));
}

describe('the view of a page', () => {
  test('holds nothing that its fingerprint could not see', async () => {
    const { newsroom } = await readNewsroom({
      contentDir: path.join(projectRoot, 'tests', 'fixtures', 'site'),
      now: FIXTURE_NOW,
      include: 'all',
    });
    assert.ok(newsroom);
    const images = [...toFiledImages(newsroom)].map((name) => [name, makeImage(name)] as const);
    const context = createPageContext(newsroom, assets, new Map(images));
    const pages = [...toPages(context)];
    assert.ok(new Set(pages.map(({ layout }) => layout)).size > 15);
    assert.deepEqual(pages.flatMap((page) => findHidden(page.view(), page.path)).slice(0, 10), []);
    assert.deepEqual([...findHidden(toFrame('ar', context), 'frame'), ...findHidden(toFrame('en', context), 'en')], []);
  });

  test('would be found to hide something', () => {
    const hiding = { a: [new Date(0)], b: { c: () => '' }, d: new Map(), e: Number.NaN, f: null, g: 'نص' };
    assert.deepEqual(findHidden(hiding, 'view'), ['view.a[0]', 'view.b.c', 'view.d', 'view.e']);
  });
});
