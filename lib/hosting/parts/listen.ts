import { chmodSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { portProblem } from './port-problem';

/** In milliseconds. */
const UNTIL_CUT_OFF = 4000;

/**
 * Listens on `port` of `host`; with 0, on any port that is free. Answers the port, and how to stop (`closeServer`).
 * @throws PlainProblem when the port cannot be had.
 */
export async function listen(
  server: Server,
  port: number,
  host: string,
): Promise<{ port: number; close: () => Promise<void> }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portProblem(error, { port, host, setting: 'PORT' })));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const given = typeof address === 'object' && address ? address.port : port;
  return { port: given, close: () => closeServer(server) };
}

/**
 * Listens on a socket file (a named pipe on Windows) that only the user of this process may open. Answers how to stop.
 * A file that a killed process left there is replaced.
 */
export async function listenOnSocket(server: Server, path: string): Promise<() => Promise<void>> {
  if (process.platform !== 'win32') rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return () => closeServer(server);
}

/** No new request is taken, those under way have a few seconds to finish, and connections that only wait are closed. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), UNTIL_CUT_OFF).unref();
  });
}
