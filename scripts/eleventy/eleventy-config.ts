/**
 * The part of Eleventy's configuration API that Midad uses; Eleventy 3.1 ships no types.
 *
 * @see https://www.11ty.dev/docs/config/
 */
export interface EleventyConfig {
  /** Every handler of an event is awaited before the build goes on. */
  on: (event: 'eleventy.before' | 'eleventy.after', handler: (event: BuildEvent) => Promise<void>) => void;
  /** Handlers registered with {@link on} for events of our own get the arguments. */
  emit: (event: string, ...values: readonly unknown[]) => Promise<unknown>;
  addCollection: (name: string, toItems: () => readonly number[]) => void;
  addTemplate: (path: string, template: VirtualTemplate) => void;
  addWatchTarget: (path: string) => void;
  /** Places and patterns that are not watched. */
  readonly watchIgnores: Pick<Set<string>, 'add'>;
  /** @see https://github.com/paulmillr/chokidar/tree/3.6.0#api */
  setChokidarConfig: (options: Readonly<Record<string, unknown>>) => void;
  setWatchThrottleWaitTime: (milliseconds: number) => void;
  setServerOptions: (options: Readonly<Record<string, unknown>>) => void;
  setQuietMode: (quiet: boolean) => void;
}

/** What Eleventy tells the handlers of a build's events. */
export interface BuildEvent {
  readonly runMode: 'build' | 'serve' | 'watch';
}

/** A template made in code, paginated over batches of ids. */
export interface VirtualTemplate {
  readonly data: () => Readonly<Record<string, unknown>>;
  readonly render: (data: { readonly ids: readonly number[] }) => Promise<string>;
}

/** What a configuration file returns. */
export interface EleventyDirectories {
  readonly dir: { readonly input: string; readonly includes: string; readonly output: string };
  readonly templateFormats: readonly string[];
}
