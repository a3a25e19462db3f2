// The web process: everything that is not public, answered by Next for the front door.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readWebSettings } from '@/lib/config/env';
import { duringRequest } from '@/lib/data/request-under-way';
import { listenOnSocket } from '@/lib/hosting/parts/listen';
import { runAsPart } from '@/lib/hosting/parts/run-as-part';
import { messagePages } from '@/lib/server/answer/message-pages';
import { hasNothingToRun } from '@/lib/server/answer/pages-without-scripts';
import { rewriteHtml } from '@/lib/server/answer/rewrite-html';
import { createSafeServer } from '@/lib/server/answer/safe-server';
import { refuseTooLarge } from '@/lib/server/answer/too-large';
import { withoutScripts } from '@/lib/server/answer/without-scripts';
import { messagePagesFor, recordsAwayPage, tooLargePage } from './message-pages';

void runAsPart(async () => {
  const { host, port, origin, webSocket, development } = readWebSettings();
  // Next would read .env again and so hand this process the addresses of roles it must not have.
  Object.assign(process.env, {
    __NEXT_PROCESSED_ENV: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: origin,
  });
  const { default: next } = await import('next');
  const onProblem = (problem: unknown) => console.error('A request could not be answered:', problem);
  const server = createSafeServer(handle, { https: origin.startsWith('https:'), onProblem });
  const app = next({ dev: development, hostname: host, port, httpServer: server });
  await app.prepare();
  const answer = app.getRequestHandler();
  // Only the front door can reach this socket, and it says in a header where a request came from (lib/server/public/pass-on.ts).
  function handle(request: IncomingMessage, response: ServerResponse): unknown {
    if (refuseTooLarge(request, response, tooLargePage())) return null;
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    return duringRequest((underWay) => {
      if (!development) {
        const standIn = messagePages(messagePagesFor(path), () => recordsAwayPage(underWay));
        const strip = hasNothingToRun(path) ? withoutScripts(request) : () => null;
        rewriteHtml(response, (answered) => standIn(answered) ?? strip(answered));
      }
      return answer(request, response);
    });
  }
  const close = await listenOnSocket(server, webSocket);
  return {
    async close() {
      await close();
      await app.close();
    },
  };
});
