// The front door: the published site from memory, and everything else from the web process. Alone (without WEB_SOCKET) it is the
// published site and nothing else, with the right to read published pages only:
//   PUBLIC_DATABASE_URL=postgresql://… PORT=8080 npm run public
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readEnvFile } from '@/lib/config/child-environment';
import { type PublicSettings, readPublicSettings } from '@/lib/config/env';
import { openPublished } from '@/lib/data/publications/published';
import { listen } from '@/lib/hosting/parts/listen';
import { runAsPart } from '@/lib/hosting/parts/run-as-part';
import { UNKNOWN_PROXY_WARNING, writeClient } from '@/lib/server/request/client-address';
import { openHealth } from '@/lib/server/public/front-health';
import { passOn, passOnUpgrade } from '@/lib/server/public/pass-on';
import { createPublicFront, isPublicPath } from '@/lib/server/public/public-front';
import { createSafeServer } from '@/lib/server/answer/safe-server';

/** In milliseconds: where the database answers, nobody is told that there is nothing just because the front was started again. */
const LONGEST_LOAD = 3000;

const HEALTH = /^\/api\/health(\?|$)/;

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

const messageOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));

/** Writes where a request came from into its headers, and says once when it came through a proxy that is not counted. */
function clientWriter({ trustedProxies }: PublicSettings): (request: IncomingMessage) => void {
  let hasWarned = false;
  return (request) => {
    if (!writeClient(request, trustedProxies) || hasWarned) return;
    hasWarned = true;
    console.warn(UNKNOWN_PROXY_WARNING);
  };
}

void runAsPart(async () => {
  readEnvFile(process.cwd());
  const settings = readPublicSettings();
  const { port, host, origin, databaseUrl, webSocket, development } = settings;
  const https = origin.startsWith('https:');
  const store = openPublished(databaseUrl);
  const front = createPublicFront({
    load: store.load,
    loadAnchors: store.loadAnchors,
    listen: store.listen,
    https,
    onProblem: (problem) => console.error(`The published editions could not be read: ${messageOf(problem)}`),
  });
  const answerHealth = openHealth({ front, store, webSocket, https });
  const onward = webSocket === null ? null : { socket: webSocket, https };
  const writeWhereFrom = clientWriter(settings);
  const handle = (request: IncomingMessage, response: ServerResponse): unknown => {
    const { url = '/' } = request;
    const [path = '/'] = url.split('?', 1);
    const isHealth = HEALTH.test(url);
    if (isHealth && isReading(request)) return answerHealth(request, response);
    // The front answers only what reads, and says so to everything else.
    if (isHealth || onward === null || isPublicPath(path))
      return firstLoad.then(() => front.handle(request, response));
    writeWhereFrom(request);
    return passOn(request, response, onward);
  };
  const onProblem = (problem: unknown) => console.error('A request could not be answered:', problem);
  const server = createSafeServer(handle, { https, onProblem });
  if (development && webSocket !== null) {
    server.on('upgrade', (request, client, head) =>
      passOnUpgrade(request, client, { head, socket: webSocket }),
    );
  }
  // It listens before it has read the editions, and those who ask meanwhile wait: after a fall the port refuses for less long.
  // A front that cannot read them answers 503 and keeps trying; no copy of an earlier time is kept anywhere.
  const firstLoad = Promise.race([front.start(), wait(LONGEST_LOAD, undefined, { ref: false })]);
  const listening = await listen(server, port, host);
  return {
    port: listening.port,
    async close() {
      await listening.close();
      await store.close();
    },
  };
});
