import { after } from 'node:test';
import { buildWithServices } from '../build/build-with-services.ts';
import { imitateWaline, type ImitatedWaline } from './imitate-waline.ts';
import { observeReader, type Reader, type Signals } from './observe-reader.ts';
import { serveBuilt, type ServedNewspaper } from './serve-newspaper.ts';

/** A newspaper with comments, counts and players, and the server that it asks. */
export interface ServedServices extends Pick<ServedNewspaper, 'url'> {
  readonly server: () => ImitatedWaline;
  /** Origin of the newspaper, and of its server. */
  readonly own: () => string;
  readonly service: () => string;
  /** Reads with a browser of the reader's own; the server has been asked nothing before. */
  readonly withReader: (read: (reader: Reader) => Promise<void>, signals?: Signals) => Promise<void>;
}

/** Builds and serves the fixture newspaper with every service switched on, while the tests of a suite run. */
export function serveWithServices(): ServedServices {
  let server: ImitatedWaline;
  const { url, browser } = serveBuilt(async () => {
    server = await imitateWaline();
    return buildWithServices({
      server: server.url,
      settings: `comments: { provider: waline, server: "${server.url}" }
views: { provider: waline }
embeds: { load: click }`,
      index: true,
    });
  });
  after(() => server.close());

  return {
    url,
    server: () => server,
    own: () => new URL(url()).origin,
    service: () => new URL(server.url).origin,
    withReader: async (read, signals) => {
      server.asked.length = 0;
      const reader = await observeReader(browser(), url(), signals);
      try {
        await read(reader);
        // What is still under way would reach the server among the next reader's questions.
        await reader.settle();
      } finally {
        await reader.context.close();
      }
    },
  };
}
