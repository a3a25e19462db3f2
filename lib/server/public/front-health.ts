import { type IncomingMessage, type ServerResponse, request as ask } from 'node:http';
import { text } from 'node:stream/consumers';
import { type HealthFacts, healthOf } from '@/lib/domain/health';
import { respondWithText } from './edition-response';
import type { PublicFront } from './public-front';

type HealthOptions = {
  front: Pick<PublicFront, 'shown'>;
  /** What the database says of the rest; rejects when it does not answer. */
  store: { state(): Promise<{ newest: number | null; hasWorker: boolean }> };
  /** Where the web process listens; null where there is none. */
  webSocket: string | null;
  https: boolean;
};

/** In milliseconds. Whoever asks is answered within 5 seconds, and many who ask cost no more than one each second. */
const PATIENCE = 3000;
const KEPT = 1000;

type WebHealth = { isWell: boolean; stuck: string | null };

const AWAY: WebHealth = { isWell: false, stuck: null };

/** What the web process says of itself; away when it says nothing in time. */
const askWeb = (socketPath: string): Promise<WebHealth> =>
  new Promise((resolve) => {
    const asked = ask({ socketPath, path: '/api/health', agent: false }, (answer) => {
      text(answer).then(
        (said) => resolve({ isWell: answer.statusCode === 200, stuck: said.split('\n')[1] || null }),
        () => resolve(AWAY),
      );
    });
    asked.setTimeout(PATIENCE, () => asked.destroy());
    asked.on('error', () => resolve(AWAY));
    asked.on('close', () => resolve(AWAY));
    asked.end();
  });

async function gather({ front, store, webSocket }: HealthOptions): Promise<HealthFacts> {
  const [state, web] = await Promise.all([
    store.state().catch(() => null),
    webSocket === null ? null : askWeb(webSocket),
  ]);
  return {
    database: state !== null,
    web: web && web.isWell,
    // Without the database nobody knows; and a public front alone expects no worker beside it.
    worker: webSocket === null || state === null ? null : state.hasWorker,
    edition: { shown: front.shown(), newest: state?.newest ?? null },
    stuck: web?.stuck ?? null,
  };
}

/** Answers `/api/health`: 200 when the service is ready, else 503, with which part is behind. */
export function openHealth(
  options: HealthOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let kept: { facts: Promise<HealthFacts>; until: number } | null = null;
  return async (request, response) => {
    const now = performance.now();
    if (kept === null || kept.until < now) kept = { facts: gather(options), until: now + KEPT };
    const health = healthOf(await kept.facts);
    const about = { https: options.https, isHead: request.method === 'HEAD' };
    const { status, headers, body } = respondWithText(
      health.ready ? 200 : 503,
      { text: `${JSON.stringify(health)}\n`, contentType: 'application/json' },
      about,
    );
    response.writeHead(status, headers).end(body ?? undefined);
  };
}
