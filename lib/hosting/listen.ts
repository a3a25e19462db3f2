import type { Server } from 'node:http';

/**
 * Listens on `port` of `host`. Answers how to stop: no new request is taken, those under way are finished, and
 * connections that only wait are closed.
 * @throws Error when the port cannot be had.
 */
export async function listen(server: Server, port: number, host: string): Promise<() => Promise<void>> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
}
