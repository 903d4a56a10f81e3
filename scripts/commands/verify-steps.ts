import path from 'node:path';

/** One row of `npm run verify`: a program that ends with 0 when all is well. */
export interface VerifyStep {
  readonly name: string;
  /** Arguments of Node. */
  readonly run: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** A text by which a run says that this machine could not do it. */
  readonly leftOut?: RegExp;
  /** File that keeps what it printed. */
  readonly keep?: string;
  /** Steps that make what this one looks at. */
  readonly needs?: readonly string[];
}

/** As `package.json` does. */
const toCommand = (name: string, ...options: readonly string[]): readonly string[] => [
  '--enable-source-maps',
  path.join('scripts', 'commands', 'run-compiled.mjs'),
  name,
  ...options,
];
const toTest = (...files: readonly string[]): readonly string[] => [
  '--import',
  'tsx',
  '--test',
  ...files.map((file) => path.join('tests', ...file.split('/'))),
];
const toTool = (...parts: readonly string[]): string => path.join('node_modules', ...parts);

/** 25 November 2026, 09:00 UTC: a clock under which the demo newspaper has articles still to come. */
const clock = { SOURCE_DATE_EPOCH: '1795597200' };

/**
 * Everything that a machine can say of this newspaper and its code, the quick and telling first.
 *
 * @param work folder for what the steps make: two builds of one commit, in zones and languages far apart
 */
export function listSteps(work: string): readonly VerifyStep[] {
  const [first, second] = [path.join(work, 'first'), path.join(work, 'second')];
  const [once, again] = ['build, once', 'build, again elsewhere'];
  return [
    { name: 'types', run: [toTool('typescript', 'bin', 'tsc'), '--build'] },
    { name: 'lint', run: [toTool('oxlint', 'bin', 'oxlint'), '--config', '.oxlint.config.mjs'] },
    { name: 'format', run: [toTool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
    { name: 'content', run: toCommand('check') },
    {
      name: once,
      run: toCommand('build', '--output', first),
      environment: { ...clock, TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C' },
    },
    {
      name: again,
      run: toCommand('build', '--output', second, '--no-cache'),
      environment: { ...clock, TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_SA.UTF-8', LANG: 'ar_SA.UTF-8' },
    },
    {
      name: 'same bytes, links, feeds',
      run: toCommand('publish-check', '--output', first, '--same-as', second),
      needs: [once, again],
    },
    { name: 'HTML (Nu checker)', run: toTest('build/html-validity.test.ts'), leftOut: /LEFT OUT: .*/ },
    { name: 'feeds', run: toTest('build/feeds.test.ts') },
    { name: 'sitemaps', run: toTest('build/sitemaps.test.ts') },
    { name: 'structured data', run: toTest('build/structured-data.test.ts') },
    { name: 'CSP and headers', run: toTest('unit/publish/headers.test.ts') },
    { name: 'servers', run: toTest('build/servers.test.ts'), leftOut: /LEFT OUT: .*/ },
    { name: 'S3 upload', run: toTest('build/upload.test.ts'), leftOut: /LEFT OUT: .*/ },
    { name: 'licences', run: toCommand('licences') },
    ...npmSteps(),
    { name: 'tests: unit', run: toCommand('test', 'unit') },
    { name: 'tests: build', run: toCommand('test', 'build') },
    { name: 'tests: browser', run: toCommand('test', 'browser') },
  ];
}

/**
 * Chooses the steps whose names hold one of some words, with those that they need, in their order.
 *
 * @returns none where no name holds a word
 */
export function chooseSteps(steps: readonly VerifyStep[], words: readonly string[]): readonly VerifyStep[] {
  const named = steps.filter(({ name }) => words.some((word) => name.includes(word)));
  const needed = new Set(named.flatMap(({ needs = [] }) => needs));
  return steps.filter((step) => named.includes(step) || needed.has(step.name));
}

/** npm as a script of Node's, so that no shell is needed on any system; npm itself says where it stands. */
function npmSteps(): readonly VerifyStep[] {
  const npm = process.env.npm_execpath;
  if (npm === undefined) return [];
  return [
    {
      name: 'npm audit',
      run: [npm, 'audit', '--omit=dev'],
      environment: { npm_config_loglevel: 'error' },
      leftOut: /audit endpoint returned an error|ENOTFOUND|EAI_AGAIN/,
    },
    { name: 'SBOM', run: [npm, 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], keep: 'sbom.cdx.json' },
  ];
}
