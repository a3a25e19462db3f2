import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { assertPortIsFree } from '@/lib/hosting/parts/port-problem';

/** A port that another program listens on until the test has ended. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => void server.close(() => resolve())));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

test('where any free port is asked for, there is one', async () => {
  await expect(assertPortIsFree(0, '127.0.0.1')).resolves.toBeUndefined();
});

test('a port of another program is refused with the next one to try', async () => {
  const port = await takenPort();
  await expect(assertPortIsFree(port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is in use by another program: stop that program, or choose another port, such as PORT=${port + 1}.`,
  );
});

test('the port of a demonstration is refused by the name of its own setting', async () => {
  const port = await takenPort();
  await expect(assertPortIsFree(port, '127.0.0.1', 'DEMO_PORT')).rejects.toThrow(
    `choose another port, such as DEMO_PORT=${port + 1}.`,
  );
});

test('an address that is not of this machine is refused by name', async () => {
  await expect(assertPortIsFree(0, '192.0.2.1')).rejects.toThrow(
    'HOST is "192.0.2.1", which is not an address of this machine',
  );
});
