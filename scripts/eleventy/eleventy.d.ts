/** Eleventy 3.1 ships no types: the part of its programmatic API that Midad uses. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    readonly benchmarkManager: { get(group: string): { setIsVerbose(verbose: boolean): void } };
    // An event's name decides what its handler gets, and only the emitter knows it.
    on(event: string, handler: (...values: never[]) => void): void;
  }

  export class Eleventy {
    constructor(
      input: string | undefined,
      output: string,
      options: {
        readonly configPath: string;
        readonly quietMode: boolean;
        readonly runMode: 'build' | 'serve';
        readonly source: 'script';
        readonly config: (config: UserConfig) => void;
      },
    );
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
    /** Set by {@link watch}. */
    readonly watcher: { on(event: 'unlink', handler: (path: string) => void): void };
    /** @returns what builds again for a changed file; it reports its own failures */
    watch(): Promise<(path: string) => Promise<void>>;
    serve(port: number): Promise<void>;
    stopWatch(): Promise<void>;
  }
}
