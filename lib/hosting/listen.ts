import type { Server } from 'node:http';
import { portProblem } from './free-port';

/**
 * Listens on `port` of `host`. Answers how to stop: no new request is taken, those under way are finished, and
 * connections that only wait are closed.
 * @throws PlainProblem when the port cannot be had.
 */
export async function listen(server: Server, port: number, host: string): Promise<() => Promise<void>> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portProblem(error, { port, host, setting: 'PORT' })));
    server.listen(port, host, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
}
