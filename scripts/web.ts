// The web process: published pages from memory, everything else to Next.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readWebSettings } from '@/lib/config/env';
import { duringRequest } from '@/lib/data/request-under-way';
import { listen } from '@/lib/hosting/listen';
import { runAsPart } from '@/lib/hosting/run-as-part';
import { CLIENT_ADDRESS_HEADER, clientAddress } from '@/lib/server/client-address';
import { sendMessagePages } from '@/lib/server/message-pages';
import { hasNothingToRun } from '@/lib/server/pages-without-scripts';
import { isPublicPath } from '@/lib/server/public-front';
import { createSafeServer } from '@/lib/server/safe-server';
import { sendWithoutScripts } from '@/lib/server/send-without-scripts';
import { messagePagesFor, recordsAwayPage } from './message-pages';
import { openFront } from './open-front';

void runAsPart(async () => {
  const { port, host, origin, trustedProxies, publicDatabaseUrl, development } = readWebSettings();
  // Next would read .env again and so hand this process the addresses of roles it must not have.
  Object.assign(process.env, {
    __NEXT_PROCESSED_ENV: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: origin,
  });
  const { default: next } = await import('next');
  const https = origin.startsWith('https:');
  const onProblem = (problem: unknown) => console.error('A request could not be answered:', problem);
  const server = createSafeServer(handle, { https, onProblem });
  const app = next({ dev: development, hostname: host, port, httpServer: server });
  const [published] = await Promise.all([openFront(publicDatabaseUrl, { https }), app.prepare()]);
  const answer = app.getRequestHandler();
  function handle(request: IncomingMessage, response: ServerResponse): unknown {
    // Whatever a request says of itself, this is where it came from.
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddress({
      peer: request.socket.remoteAddress,
      forwardedFor: request.headers['x-forwarded-for'],
      trustedProxies,
    });
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    if (isPublicPath(path)) {
      return published.front.handle(request, response);
    }
    return duringRequest((underWay) => {
      if (!development) {
        sendMessagePages(response, messagePagesFor(path), () => recordsAwayPage(underWay));
        if (hasNothingToRun(path)) sendWithoutScripts(request, response);
      }
      return answer(request, response);
    });
  }
  const close = await listen(server, port, host);
  return {
    async close() {
      await close();
      await Promise.all([published.close(), app.close()]);
    },
  };
});
