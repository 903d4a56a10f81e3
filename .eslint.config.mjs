import tseslint from 'typescript-eslint';

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

export default tseslint.config(
  {
    ignores: [
      '.eslint.config.mjs',
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
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock is an argument.' },
        {
          selector:
            ":matches(MemberExpression[object.name='Intl'], MemberExpression[property.name=/^(toLocale|localeCompare)/])",
          message: "What is printed does not depend on the machine's ICU: see assets/shared and labels.",
        },
      ],
    },
  },
  ...arrows,
  {
    files: ['scripts/markdown/**/*.ts', 'scripts/content/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
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
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'max-lines': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.property.name=/^(only|skip|todo)$/]', message: 'Every test runs.' },
      ],
    },
  },
  { files: ['.eleventy.ts', 'scripts/commands/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
