import { exportFields, type ExportField } from './export-record.ts';

export const searchServers = ['typesense', 'meilisearch', 'opensearch'] as const;
export type SearchServer = (typeof searchServers)[number];

/** What a mapping takes from the newsroom's settings. */
export interface MappingSettings {
  /** Groups of words or phrases that find one another. */
  readonly synonyms: readonly (readonly string[])[];
}

const fields = Object.entries(exportFields);

/**
 * What a search server has to be told before it takes in the exported articles, as the JSON of the request that tells it:
 *
 * - typesense: `POST /collections`; articles go to `/collections/articles/documents/import`
 * - meilisearch: `PATCH /indexes/articles/settings`; articles go to `/indexes/articles/documents?primaryKey=id`
 * - opensearch: `PUT /articles`; articles go to `/_bulk`, in the export's `bulk` format
 */
export function toMapping(server: SearchServer, settings: MappingSettings): Readonly<Record<string, unknown>> {
  switch (server) {
    case 'typesense':
      return toTypesense();
    case 'meilisearch':
      return toMeilisearch(settings);
    case 'opensearch':
      return toOpenSearch(settings);
  }
}

/**
 * Typesense breaks Arabic into words (`locale: ar`) and folds no letter of it, so the folded fields are searched, with
 * `query_by` and `query_by_weights` as `metadata` says, and a query is folded before it is sent, by
 * `assets/shared/arabic/fold.ts`.
 *
 * @see https://typesense.org/docs/latest/api/collections.html
 */
function toTypesense(): Readonly<Record<string, unknown>> {
  const searched = fields.filter(([, { type, weight }]) => weight > 0 && type !== 'text');
  return {
    name: 'articles',
    default_sorting_field: 'publishedTimestamp',
    // Typesense makes the field `id` itself.
    fields: fields.filter(([, { type }]) => type !== 'id').map(([name, field]) => toTypesenseField(name, field)),
    metadata: {
      query_by: searched.map(([name]) => name).join(','),
      query_by_weights: searched.map(([, { weight }]) => weight).join(','),
    },
  };
}

const typesenseTypes = {
  id: 'string',
  text: 'string',
  folded: 'string',
  name: 'string',
  names: 'string[]',
  date: 'string',
  timestamp: 'int64',
  stored: 'string',
} as const satisfies Readonly<Record<ExportField['type'], string>>;

function toTypesenseField(name: string, field: ExportField): Readonly<Record<string, unknown>> {
  const base = { name, type: typesenseTypes[field.type] };
  if (field.type === 'timestamp') return { ...base, sort: true };
  if (!field.isFilter && field.type !== 'folded') return { ...base, index: false, optional: true };
  return {
    ...base,
    locale: 'ar',
    ...(field.isFilter ? { facet: true } : {}),
    ...(field.isOptional ? { optional: true } : {}),
  };
}

/**
 * Meilisearch folds Arabic letters, vowel signs and tatweel itself once it is told the language; the folded fields are
 * neither searched nor shown.
 *
 * @see https://www.meilisearch.com/docs/reference/api/settings
 */
function toMeilisearch({ synonyms }: MappingSettings): Readonly<Record<string, unknown>> {
  const byWeight = fields
    .filter(([, { type, weight }]) => weight > 0 && type !== 'folded')
    .toSorted(([, a], [, b]) => b.weight - a.weight);
  return {
    // From the most to the least telling: rank follows the order.
    searchableAttributes: byWeight.map(([name]) => name),
    filterableAttributes: fields.filter(([, { isFilter }]) => isFilter).map(([name]) => name),
    sortableAttributes: fields.filter(([, { type }]) => type === 'timestamp').map(([name]) => name),
    displayedAttributes: fields.filter(([, { type }]) => type !== 'folded').map(([name]) => name),
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['ara'] }],
    rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', 'publishedTimestamp:desc'],
    synonyms: Object.fromEntries(
      synonyms.flatMap((group) => group.map((word) => [word, group.filter((other) => other !== word)])),
    ),
  };
}

/**
 * OpenSearch analyses Arabic by Lucene's filters: digits, one form of each letter, light10 stems. Stems hurt queries
 * that repeat a page's own words, so every text is indexed exactly too, to be searched as `title^4`, `title.exact^8`.
 *
 * @see https://docs.opensearch.org/latest/analyzers/language-analyzers/arabic/
 */
function toOpenSearch({ synonyms }: MappingSettings): Readonly<Record<string, unknown>> {
  const hasSynonyms = synonyms.length > 0;
  const folding = ['lowercase', 'decimal_digit', 'arabic_normalization'];
  // Synonyms are analysed by the filters before them, and stop words would leave holes in them.
  const stemming = [...folding, ...(hasSynonyms ? ['newsroom_synonyms'] : []), 'arabic_stop', 'arabic_stem'];
  return {
    settings: {
      analysis: {
        filter: {
          arabic_stop: { type: 'stop', stopwords: '_arabic_' },
          arabic_stem: { type: 'stemmer', language: 'arabic' },
          ...(hasSynonyms
            ? { newsroom_synonyms: { type: 'synonym_graph', synonyms: synonyms.map((group) => group.join(', ')) } }
            : {}),
        },
        analyzer: {
          arabic_exact: { type: 'custom', tokenizer: 'standard', filter: folding },
          arabic_stemmed: {
            type: 'custom',
            tokenizer: 'standard',
            filter: [...folding, 'arabic_stop', 'arabic_stem'],
          },
          arabic_query: { type: 'custom', tokenizer: 'standard', filter: stemming },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: Object.fromEntries(fields.map(([name, field]) => [name, toOpenSearchField(field)])),
    },
  };
}

function toOpenSearchField({ type, weight, isFilter }: ExportField): Readonly<Record<string, unknown>> {
  const text = { type: 'text', analyzer: 'arabic_stemmed', search_analyzer: 'arabic_query' };
  switch (type) {
    case 'text':
      return { ...text, fields: { exact: { type: 'text', analyzer: 'arabic_exact' } } };
    case 'folded':
      return { type: 'text', index: false };
    case 'name':
    case 'names':
      return weight > 0 ? { ...text, fields: { keyword: { type: 'keyword' } } } : { type: 'keyword' };
    case 'date':
      return { type: 'date', format: 'strict_date_optional_time' };
    case 'timestamp':
      return { type: 'long' };
    case 'id':
    case 'stored':
      return { type: 'keyword', index: isFilter, doc_values: false };
  }
}
