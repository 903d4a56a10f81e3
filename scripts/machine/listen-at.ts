import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers until it is closed. */
export interface ListeningServer {
  /** With a trailing slash. */
  readonly url: string;
  /** Ends what is being answered, too. */
  readonly close: () => Promise<void>;
}

/**
 * Lets a server listen.
 *
 * @param port 0 for one of the system's choosing
 * @throws the system's error where it may not listen there: EADDRINUSE, EACCES
 */
export async function listenAt(server: Server, port = 0, host = '127.0.0.1'): Promise<ListeningServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // listen() on a port makes the address an AddressInfo.
  const { port: found } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${found}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
