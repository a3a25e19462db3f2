import { createServer } from 'node:net';
import { PlainProblem } from '@/lib/config/plain-problem';

/** Listens for a moment and lets go again. */
function tryPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => resolve());
    });
  });
}

type Port = { port: number; host: string; setting: string };

function sentenceFor(code: string, { port, host, setting }: Port): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program: stop that program, or choose another port, such as ${setting}=${port + 1}.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may only be used by an administrator of this machine: choose one above 1023, such as ${setting}=3000.`;
  }
  return `HOST is "${host}", which is not an address of this machine: try HOST=127.0.0.1, or HOST=0.0.0.0 for all of its addresses.`;
}

/** What to tell the person when `port` of `host`, which `setting` chose, could not be listened on. */
export function portProblem(error: unknown, asked: Port): PlainProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new PlainProblem(sentenceFor(code, asked));
}

/** Does nothing when `port`, which `setting` chose, can be listened on. @throws PlainProblem that says why it cannot. */
export async function assertPortIsFree(port: number, host: string, setting = 'PORT'): Promise<void> {
  await tryPort(port, host).catch((error: unknown) => {
    throw portProblem(error, { port, host, setting });
  });
}
