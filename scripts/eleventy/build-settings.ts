import path from 'node:path';
import { DateTime } from 'luxon';
import { projectRoot } from '../machine/project-root.ts';

/** What one build is told. Commands set it in the environment, so that Eleventy's own command line works too. */
export interface BuildSettings {
  /** Absolute paths. */
  readonly contentDir: string;
  readonly outputDir: string;
  readonly cacheDir: string;
  /** Overrides the address in `site.yaml`; has a trailing slash. */
  readonly url?: string;
  /** The build's clock, in milliseconds since 1970. */
  readonly now: number;
  /** Drafts and scheduled articles are printed, with a ribbon. */
  readonly preview: boolean;
  readonly index: boolean;
  /** Whether cards for those who share a page are drawn. */
  readonly cards: boolean;
  /** The year of the archive whose articles are built, and nothing else. */
  readonly shard?: string;
  /** The fingerprint of the shard that stands where this one will; when it is right, nothing is built. */
  readonly standing?: string;
  /** Absolute paths of shards; what they hold is not built. */
  readonly shards?: readonly string[];
  /** Whether nothing is kept for the next build. */
  readonly forgets?: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Names of the variables that hold the settings. */
const variables = {
  contentDir: 'MIDAD_CONTENT',
  outputDir: 'MIDAD_OUTPUT',
  cacheDir: 'MIDAD_CACHE',
  url: 'MIDAD_URL',
  now: 'MIDAD_NOW',
  preview: 'MIDAD_PREVIEW',
  index: 'MIDAD_INDEX',
  cards: 'MIDAD_CARDS',
  shard: 'MIDAD_SHARD',
  standing: 'MIDAD_STANDING_SHARD',
  shards: 'MIDAD_SHARDS',
  forgets: 'MIDAD_FORGETS',
} as const satisfies Readonly<Record<keyof BuildSettings, string>>;

/** The environment that {@link readBuildSettings} reads these settings from. */
export function toEnvironment(settings: BuildSettings): Readonly<Record<string, string>> {
  return {
    [variables.contentDir]: settings.contentDir,
    [variables.outputDir]: settings.outputDir,
    [variables.cacheDir]: settings.cacheDir,
    [variables.url]: settings.url ?? '',
    [variables.now]: String(settings.now),
    [variables.preview]: settings.preview ? '1' : '',
    [variables.index]: settings.index ? '1' : '',
    [variables.cards]: settings.cards ? '1' : '',
    [variables.shard]: settings.shard ?? '',
    [variables.standing]: settings.standing ?? '',
    [variables.shards]: (settings.shards ?? []).join(path.delimiter),
    [variables.forgets]: settings.forgets === true ? '1' : '',
  };
}

/** Reads the settings of a build, with the defaults of `npm run build`. */
export function readBuildSettings(environment: Environment, clock: () => number): BuildSettings {
  const read = (name: keyof BuildSettings): string | undefined => environment[variables[name]];
  const resolve = (name: keyof BuildSettings, fallback: string): string =>
    path.resolve(projectRoot, read(name) ?? fallback);
  const given = <Name extends 'url' | 'shard' | 'standing'>(name: Name): Partial<Record<Name, string>> => {
    const text = read(name) ?? '';
    // The key is the name itself, which a computed key hides from the compiler.
    return text === '' ? {} : ({ [name]: text } as Record<Name, string>);
  };
  return {
    contentDir: resolve('contentDir', 'content'),
    outputDir: resolve('outputDir', '_site'),
    cacheDir: resolve('cacheDir', '.cache'),
    ...given('url'),
    now: Number(read('now') ?? readSourceDate(environment) ?? clock()),
    preview: read('preview') === '1',
    index: read('index') !== '',
    cards: read('cards') !== '',
    ...given('shard'),
    ...given('standing'),
    shards: (read('shards') ?? '').split(path.delimiter).filter((dir) => dir !== ''),
    forgets: read('forgets') === '1',
  };
}

/**
 * SOURCE_DATE_EPOCH in milliseconds, where it is set.
 *
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
function readSourceDate(environment: Environment): number | undefined {
  const seconds = environment.SOURCE_DATE_EPOCH;
  return seconds !== undefined && /^\d+$/.test(seconds) ? Number(seconds) * 1_000 : undefined;
}

/** The moment an ISO 8601 text names, UTC where it has no offset; null when it names none. */
export function parseMoment(text: string): number | null {
  const moment = DateTime.fromISO(text, { zone: 'utc' });
  return moment.isValid ? moment.toMillis() : null;
}
