/**
 * The arrows of the architecture: a room may import itself and what its line names; every room may import the base.
 * commands → eleventy → pages → {collections, seo, feeds, search, publish, assets} → content → prose → markdown → base → assets/shared
 */
const base = ['labels', 'dates', 'machine'];
const reach = {
  commands: [
    'benchmark',
    'shards',
    'import',
    'measure',
    'comments',
    'eleventy',
    'publish',
    'pages',
    'search',
    'assets',
    'content',
    'prose',
    'markdown',
  ],
  benchmark: ['eleventy', 'assets', 'content'],
  eleventy: ['editor', 'pages', 'collections', 'shards', 'publish', 'search', 'assets', 'content', 'cache'],
  editor: ['publish', 'assets', 'content'],
  publish: ['assets', 'content', 'markdown'],
  pages: ['collections', 'seo', 'feeds', 'search', 'publish', 'assets', 'content', 'markdown'],
  collections: ['content'],
  seo: ['content'],
  feeds: [],
  search: ['content'],
  assets: ['content'],
  import: ['content', 'markdown'],
  content: ['prose', 'markdown'],
  prose: ['markdown'],
  markdown: [],
  comments: [],
  cache: [],
  shards: ['publish', 'assets'],
  measure: ['publish'],
  labels: [],
  dates: [],
  machine: [],
};
const rooms = Object.keys(reach);

/** The rooms that `room` may not import, as seen from a file whose way to `scripts/` is `up`. */
const walls = (room, up) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: rooms
        .filter((other) => other !== room && !base.includes(other) && !reach[room].includes(other))
        .map((other) => ({
          group: [`${up}/${other}/**`],
          message: `scripts/${room} may not import scripts/${other}.`,
        })),
    },
  ],
});

const arrows = rooms.flatMap((room) => [
  { files: [`scripts/${room}/*.ts`], rules: walls(room, '..') },
  { files: [`scripts/${room}/*/**/*.ts`], rules: walls(room, '../..') },
]);

/** Beyond oxlint's own choice: everything that typescript-eslint calls strict or stylistic, with types read. */
const strict = [
  'no-array-constructor',
  'no-empty-function',
  'no-useless-constructor',
  'no-var',
  'prefer-const',
  'prefer-rest-params',
  'prefer-spread',
  ...[
    'adjacent-overload-signatures',
    'array-type',
    'ban-ts-comment',
    'ban-tslint-comment',
    'class-literal-property-style',
    'consistent-generic-constructors',
    'consistent-indexed-object-style',
    'consistent-type-assertions',
    'consistent-type-definitions',
    'dot-notation',
    'no-confusing-non-null-assertion',
    'no-confusing-void-expression',
    'no-deprecated',
    'no-dynamic-delete',
    'no-empty-object-type',
    'no-explicit-any',
    'no-extraneous-class',
    'no-generated-empty-object-type',
    'no-inferrable-types',
    'no-invalid-void-type',
    'no-misused-promises',
    'no-mixed-enums',
    'no-namespace',
    'no-non-null-asserted-nullish-coalescing',
    'no-non-null-assertion',
    'no-require-imports',
    'no-unnecessary-boolean-literal-compare',
    'no-unnecessary-condition',
    'no-unnecessary-template-expression',
    'no-unnecessary-type-arguments',
    'no-unnecessary-type-assertion',
    'no-unnecessary-type-constraint',
    'no-unnecessary-type-conversion',
    'no-unnecessary-type-parameters',
    'no-unsafe-argument',
    'no-unsafe-assignment',
    'no-unsafe-call',
    'no-unsafe-enum-assignment',
    'no-unsafe-enum-comparison',
    'no-unsafe-function-type',
    'no-unsafe-member-access',
    'no-unsafe-return',
    'non-nullable-type-assertion-style',
    'only-throw-error',
    'prefer-find',
    'prefer-for-of',
    'prefer-function-type',
    'prefer-includes',
    'prefer-literal-enum-member',
    'prefer-nullish-coalescing',
    'prefer-optional-chain',
    'prefer-promise-reject-errors',
    'prefer-reduce-type-parameter',
    'prefer-regexp-exec',
    'prefer-return-this-type',
    'prefer-string-starts-ends-with',
    'related-getter-setter-pairs',
    'require-await',
    'restrict-plus-operands',
    'return-await',
    'unified-signatures',
    'use-unknown-in-catch-callback-variable',
  ].map((rule) => `typescript/${rule}`),
];

const icu = "What is printed does not depend on the machine's ICU: see assets/shared and labels.";

export default {
  plugins: ['typescript', 'import', 'oxc'],
  options: { typeAware: true },
  categories: { correctness: 'error' },
  ignorePatterns: [
    '.oxlint.config.mjs',
    'scripts/commands/assert-set-up.cjs',
    'scripts/commands/run-compiled.mjs',
    // Caches, and what builds keep beside their output.
    '.*/**',
    '_site/**',
    '_shards/**',
    'node_modules/**',
    'content/**',
    'tests/fixtures/**',
  ],
  rules: {
    ...Object.fromEntries(strict.map((rule) => [rule, 'error'])),
    // Classes of Arabic marks and of control characters are what much of this code is about.
    'no-control-regex': 'off',
    'no-misleading-character-class': 'off',
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'typescript/restrict-plus-operands': [
      'error',
      { allowAny: false, allowBoolean: false, allowNullish: false, allowNumberAndString: false, allowRegExp: false },
    ],
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'import/no-default-export': 'error',
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'The clock is an argument.' },
      { object: 'Intl', message: icu },
      ...[
        'localeCompare',
        'toLocaleDateString',
        'toLocaleLowerCase',
        'toLocaleString',
        'toLocaleTimeString',
        'toLocaleUpperCase',
      ].map((property) => ({ property, message: icu })),
    ],
  },
  overrides: [
    ...arrows,
    { files: ['scripts/markdown/**/*.ts', 'scripts/content/**/*.ts'], rules: { 'no-console': 'error' } },
    {
      files: ['assets/**/*.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              { group: ['**/scripts/*/**', 'node:*'], message: 'Browser code imports assets/shared and itself only.' },
            ],
          },
        ],
      },
    },
    {
      files: ['assets/shared/**/*.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: ['node:*', '../../**', '!../arabic/**'],
                message: 'assets/shared imports nothing outside itself.',
              },
            ],
          },
        ],
      },
    },
    {
      files: ['tests/**/*.ts'],
      rules: {
        'typescript/no-floating-promises': 'off',
        'typescript/no-non-null-assertion': 'off',
        'max-lines': 'off',
        'import/no-default-export': 'off',
        'no-restricted-properties': [
          'error',
          ...['only', 'skip', 'todo'].map((property) => ({ property, message: 'Every test runs.' })),
        ],
      },
    },
    {
      files: ['.eleventy.ts', 'scripts/commands/*.ts'],
      rules: { 'import/no-default-export': 'off', 'no-restricted-properties': 'off' },
    },
  ],
};
