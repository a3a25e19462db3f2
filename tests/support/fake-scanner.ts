import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

const running = new Set<Server>();

/** What clamd does with INSTREAM: takes the pieces until an empty one, and answers. */
export async function startScanner(answer: string) {
  let received = Buffer.alloc(0);
  const server = createServer((socket) => {
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      if (received.subarray(-4).equals(Buffer.alloc(4))) socket.end(answer);
    });
  });
  running.add(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return { host: '127.0.0.1', port, received: () => received };
}

/** Ends every scanner that a test started. */
export function closeScanners(): void {
  for (const server of running) server.close();
  running.clear();
}
