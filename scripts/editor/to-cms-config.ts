import { slugPattern } from '../../assets/shared/arabic/slug.ts';
import { articleSchema } from '../content/schemas/article-schema.ts';
import { authorSchema } from '../content/schemas/author-schema.ts';
import { pageSchema } from '../content/schemas/page-schema.ts';
import type { EditorSettings, Site } from '../content/site.ts';
import { siteSchema } from '../content/schemas/site-schema.ts';
import { editorLabels } from '../labels/editor-labels.ts';
import { routes } from '../routes.ts';
import type { CmsField } from './cms-field.ts';
import { entryForms } from './entry-forms.ts';
import { toFormatName } from './file-formats.ts';
import { toJsonSchema } from './json-schema.ts';
import { toCmsFields } from './to-cms-fields.ts';

/** The configuration of Sveltia CMS, written from the schemas of the gate and the newspaper's settings. */
export type CmsConfig = Readonly<Record<string, unknown>>;

export type CollectionName = keyof typeof entryForms;

const schemas = {
  articles: toJsonSchema(articleSchema),
  authors: toJsonSchema(authorSchema),
  pages: toJsonSchema(pageSchema),
  settings: toJsonSchema(siteSchema),
} as const satisfies Readonly<Record<CollectionName, unknown>>;

/** The fields of one kind of file. */
export function toCollectionFields(name: CollectionName, { sections, zone }: Site): readonly CmsField[] {
  const words = editorLabels[name].fields;
  return toCmsFields({ ...entryForms[name], schema: schemas[name], words, sections, zone });
}

/**
 * @param editor the settings of a newspaper that has switched the editor on
 * @param siteUrl with a trailing slash
 * @see https://sveltiacms.app/en/docs/config-basics
 */
export function toCmsConfig(site: Site, editor: EditorSettings): CmsConfig {
  const { folder } = editor;
  return {
    load_config_file: false,
    backend: toBackend(editor),
    app_title: editorLabels.title(site.name),
    site_url: site.url,
    display_url: site.url,
    show_preview_links: false,
    media_folder: `${folder}/media`,
    public_folder: routes.media('').slice(0, -1),
    slug: { encoding: 'unicode', lowercase: false, maxlength: 80, timezone: 'local' },
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    collections: [
      toCollection('articles', site, folder, {
        path: '{{year}}/{{month}}/{{slug}}',
        sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } },
      }),
      toCollection('authors', site, folder, { identifier_field: 'name', sortable_fields: ['name'] }),
      toCollection('pages', site, folder, { sortable_fields: ['title', 'order'] }),
    ],
    singletons: [
      {
        name: 'settings',
        label: editorLabels.settings.many,
        file: `${folder}/site.yaml`,
        format: toFormatName('settings'),
        icon: 'settings',
        fields: toCollectionFields('settings', site),
      },
    ],
  };
}

const icons = { articles: 'article', authors: 'person', pages: 'web' } as const;

function toCollection(name: keyof typeof icons, site: Site, folder: string, more: CmsConfig): CmsConfig {
  const { many, one, body = '' } = editorLabels[name];
  return {
    name,
    label: many,
    label_singular: one,
    icon: icons[name],
    folder: `${folder}/${name}`,
    format: toFormatName(name),
    slug: {
      editable: ['create'],
      hint: editorLabels.fileNameHint,
      // The template that Sveltia would fill by itself makes names that the gate refuses: «نعم؟» and vowel signs stay.
      pattern: [`/${slugPattern}/u`, editorLabels.fileNameFault],
    },
    ...more,
    fields: placeBody(toCollectionFields(name, site), {
      name: 'body',
      label: body,
      widget: 'richtext',
      // Only Markdown as it is: an editor of rich text would write our directives otherwise.
      modes: ['raw'],
      required: name !== 'authors',
    }),
  };
}

/** After the summary, where it is written: what few files have of fields comes below it, or else nothing does. */
function placeBody(fields: readonly CmsField[], body: CmsField): readonly CmsField[] {
  const place = fields.findIndex(({ name }) => name === 'summary') + 1 || fields.length;
  return fields.toSpliced(place, 0, body);
}

function toBackend({ host, repository, branch, server, signIn }: EditorSettings): CmsConfig {
  return {
    name: host,
    repo: repository,
    branch,
    ...(server === undefined ? {} : { api_root: server }),
    ...(signIn === undefined ? {} : { base_url: signIn }),
  };
}
