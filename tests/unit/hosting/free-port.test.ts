import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { assertPortIsFree, findFreePort } from '@/lib/hosting/free-port';

async function occupy(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => void server.close(() => resolve())));
}

test('a free port is found, and can be listened on', async () => {
  const port = await findFreePort();
  await expect(assertPortIsFree(port, '127.0.0.1')).resolves.toBeUndefined();
});

test('a port of another program is refused with the next one to try', async () => {
  const port = await findFreePort();
  await occupy(port);
  await expect(assertPortIsFree(port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is in use by another program: stop that program, or choose another port, such as PORT=${port + 1}.`,
  );
});

test('the port of a demonstration is refused by the name of its own setting', async () => {
  const port = await findFreePort();
  await occupy(port);
  await expect(assertPortIsFree(port, '127.0.0.1', 'DEMO_PORT')).rejects.toThrow(
    `choose another port, such as DEMO_PORT=${port + 1}.`,
  );
});

test('an address that is not of this machine is refused by name', async () => {
  await expect(assertPortIsFree(await findFreePort(), '192.0.2.1')).rejects.toThrow(
    'HOST is "192.0.2.1", which is not an address of this machine',
  );
});
