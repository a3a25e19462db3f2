// The web process: published pages from memory, everything else to Next.
import { createServer } from 'node:http';
import { readWebSettings } from '@/lib/config/env';
import { listen } from '@/lib/hosting/listen';
import { runAsPart } from '@/lib/hosting/run-as-part';
import { createPublicFront } from '@/lib/server/public-front';

/** Addresses of Next's own; the published site can never have a page there. */
const FOR_NEXT = /^\/(manage|panel|sign-in|preview|account|api|_next)(\/|$)/;

const pathOf = (url = '/') => url.split('?', 1)[0] ?? '/';

void runAsPart(async () => {
  const { port, host, origin, publicDatabaseUrl, development } = readWebSettings();
  // Next would read .env again and so hand this process the addresses of roles it must not have.
  Object.assign(process.env, {
    __NEXT_PROCESSED_ENV: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: origin,
  });
  const { default: next } = await import('next');
  const server = createServer();
  const app = next({ dev: development, hostname: host, port, httpServer: server });
  const [front] = await Promise.all([createPublicFront({ publicUrl: publicDatabaseUrl }), app.prepare()]);
  const answer = app.getRequestHandler();
  server.on('request', (request, response) => {
    const path = pathOf(request.url);
    if (!FOR_NEXT.test(path) && front.answers(path)) front.handle(request, response);
    else void answer(request, response);
  });
  const close = await listen(server, port, host);
  return {
    async close() {
      await close();
      await Promise.all([front.close(), app.close()]);
    },
  };
});
