import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { z } from 'zod';
import { articleSchema } from '../../../scripts/content/schemas/article-schema.ts';
import { authorSchema } from '../../../scripts/content/schemas/author-schema.ts';
import { pageSchema } from '../../../scripts/content/schemas/page-schema.ts';
import { siteSchema } from '../../../scripts/content/schemas/site-schema.ts';
import type { CmsField } from '../../../scripts/editor/cms-field.ts';
import { entryForms } from '../../../scripts/editor/entry-forms.ts';
import type { FieldTraits } from '../../../scripts/editor/field-traits.ts';
import { toCmsConfig, toCollectionFields, type CollectionName } from '../../../scripts/editor/to-cms-config.ts';
import { editorLabels } from '../../../scripts/labels/editor-labels.ts';
import { makeSite } from '../collections/make-newsroom.ts';

const shapes = {
  articles: articleSchema.shape,
  authors: authorSchema.shape,
  pages: pageSchema.shape,
  settings: siteSchema.shape,
} as const;
// Object.keys forgets that the keys are known.
const collections = Object.keys(shapes) as CollectionName[];
const site = makeSite();

/** Every field with its path, those inside others too. */
function flatten(fields: readonly CmsField[], path = ''): readonly (readonly [path: string, field: CmsField])[] {
  return fields.flatMap((field) => {
    const at = path === '' ? field.name : `${path}.${field.name}`;
    return [[at, field] as const, ...flatten(field.fields ?? [], at)];
  });
}

const findField = (name: CollectionName, path: string): CmsField | undefined =>
  new Map(flatten(toCollectionFields(name, site))).get(path);

describe('the fields of the web editor', () => {
  test('are those of the schemas: each stands once, or is left out for a reason, and there is no other', () => {
    for (const name of collections) {
      const traits: FieldTraits = entryForms[name].traits;
      const leftOut = Object.keys(traits).filter((field) => traits[field]?.leftOut !== undefined);
      const shown = toCollectionFields(name, site).map((field) => field.name);
      assert.deepEqual([...shown, ...leftOut].sort(), Object.keys(shapes[name]).sort(), name);
      for (const field of leftOut) assert.ok((traits[field]?.leftOut ?? '').length > 20, field);
    }
  });

  test('are required where the schema requires them', () => {
    for (const name of collections) {
      for (const field of toCollectionFields(name, site)) {
        const rule = new Map<string, z.ZodType>(Object.entries(shapes[name])).get(field.name);
        assert.equal(field.required, rule?.safeParse(undefined).success === false, `${name}: ${field.name}`);
      }
    }
  });

  test('all have Arabic names, and no word is kept for a field that is gone', () => {
    for (const name of collections) {
      const fields = flatten(toCollectionFields(name, site));
      for (const [path, { label, hint = '' }] of fields) {
        assert.match(label, /^[\u0621-\u0652\u0671«»()، :]+$|RSS/, `${name}: ${path}`);
        assert.doesNotMatch(hint, /\n/);
      }
      const paths = new Set(fields.map(([path]) => path));
      for (const path of Object.keys(editorLabels[name].fields)) assert.ok(paths.has(path), `${name}: ${path}`);
    }
  });

  test('offer what may be chosen, in Arabic', () => {
    for (const name of collections) {
      for (const [path, { options, widget }] of flatten(toCollectionFields(name, site))) {
        if (widget !== 'select') continue;
        assert.ok((options ?? []).length > 1, path);
        for (const { label } of options ?? []) assert.match(label, /[\u0621-\u064A]|\d|[٠-٩]/, path);
      }
    }
    assert.deepEqual(findField('articles', 'kind')?.options?.slice(0, 2), [
      { label: 'خبر', value: 'news' },
      { label: 'رأي', value: 'opinion' },
    ]);
    const sections = site.sections.map((section) => ({ label: section.name, value: section.slug }));
    assert.deepEqual(findField('articles', 'section')?.options, sections);
  });

  test('have the widgets that hold what the schema allows', () => {
    const widgets = (
      ['title', 'date', 'author', 'authors', 'summary', 'image.src', 'part', 'draft', 'tags'] as const
    ).map((path) => findField('articles', path)?.widget);
    const wanted = ['string', 'datetime', 'relation', 'relation', 'text', 'image', 'number', 'boolean', 'list'];
    assert.deepEqual(widgets, wanted);
    assert.equal(findField('articles', 'date')?.input_timezone, site.zone);
    assert.equal(findField('articles', 'title')?.maxlength, 200);
    assert.equal(findField('articles', 'comments')?.default, true);
    assert.equal(findField('articles', 'related.title')?.required, false);
    assert.equal(findField('settings', 'callouts.action')?.required, true);
  });
});

describe('the configuration of the web editor', () => {
  test('names the repository, its folders and nothing that leads elsewhere', () => {
    const settings = { host: 'github', repository: 'midad/newspaper', branch: 'main', folder: 'content' } as const;
    const config = toCmsConfig(site, settings);
    assert.deepEqual(config.backend, { name: 'github', repo: 'midad/newspaper', branch: 'main' });
    assert.deepEqual([config.media_folder, config.public_folder], ['content/media', '/media']);
    const text = JSON.stringify(config).replaceAll(site.url, '');
    assert.doesNotMatch(text, /https?:/);
  });

  test('asks for the text after the summary, before what few articles need', () => {
    const settings = { host: 'github', repository: 'midad/newspaper', branch: 'main', folder: 'content' } as const;
    const { collections: forms } = toCmsConfig(site, settings) as {
      readonly collections: readonly { readonly name: string; readonly fields: readonly CmsField[] }[];
    };
    const before = forms.map(({ name, fields }) => {
      const place = fields.findIndex((field) => field.name === 'body');
      return [name, fields[place - 1]?.name, fields.length - place - 1 > 0];
    });
    assert.deepEqual(before, [
      ['articles', 'summary', true],
      ['authors', 'collective', false],
      ['pages', 'summary', true],
    ]);
  });

  test('takes a host of the newsroom’s own', () => {
    const own = {
      host: 'gitea',
      repository: 'midad/newspaper',
      branch: 'main',
      folder: 'content',
      server: 'https://git.example.org/api/v1',
      signIn: 'https://git.example.org/',
    } as const;
    assert.deepEqual(toCmsConfig(site, own).backend, {
      name: 'gitea',
      repo: 'midad/newspaper',
      branch: 'main',
      api_root: 'https://git.example.org/api/v1',
      base_url: 'https://git.example.org/',
    });
  });
});
