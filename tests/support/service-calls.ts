import { type IncomingHttpHeaders, request } from 'node:http';

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** The "name=value" of each cookie that was set. */
  cookies: string[];
};

export type Call = {
  method?: string;
  /** The cookie header of a signed-in person. */
  cookie?: string | undefined;
  headers?: Record<string, string>;
  form?: FormData | URLSearchParams;
  /** False leaves the Origin header out of a write; else it says that our own page sent it. */
  fromOwnPage?: boolean;
};

/** Where the service under test answers: "http://localhost:4321". */
export function serviceOrigin(): string {
  const origin = process.env.TRACKER_ORIGIN;
  if (!origin) throw new Error('The service was not started: run these tests with Playwright.');
  return origin;
}

const READS = ['GET', 'HEAD'];

async function bodyOf(form: FormData | URLSearchParams): Promise<{ type: string; bytes: Buffer }> {
  const packed = new Response(form);
  return {
    type: packed.headers.get('content-type') ?? '',
    bytes: Buffer.from(await packed.arrayBuffer()),
  };
}

/** One request with exactly this path and these headers: nothing is tidied, followed or added as a browser would. */
export async function call(path: string, { method = 'GET', ...asked }: Call = {}): Promise<Answer> {
  const { cookie, form, fromOwnPage = true } = asked;
  const body = form && (await bodyOf(form));
  const { hostname, port, origin } = new URL(serviceOrigin());
  const headers: Record<string, string | number> = {
    host: `${hostname}:${port}`,
    ...(cookie ? { cookie } : {}),
    ...(body
      ? { 'content-type': body.type, 'content-length': body.bytes.length }
      : READS.includes(method)
        ? {}
        : { 'content-length': 0 }),
    ...(fromOwnPage && !READS.includes(method) ? { origin } : {}),
    ...asked.headers,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
          cookies: (response.headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0] ?? ''),
        }),
      );
    });
    sent.on('error', reject).end(body?.bytes);
  });
}

/** Where an answer leads, as a whole address; null when it leads nowhere. */
export function leadsTo({ headers }: Answer): URL | null {
  return headers.location === undefined ? null : new URL(headers.location, serviceOrigin());
}

/** Sends a form to a server action as a browser's script does: the state before, and the fields. */
export function callAction(
  action: { id: string; address: string },
  fields: Readonly<Record<string, string | File>>,
  { headers, ...asked }: Call = {},
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value);
  if ([...form.keys()].length === 0) form.append('_1_nothing', '');
  form.append('0', '["$undefined","$K1"]');
  const sent = { 'next-action': action.id, accept: 'text/x-component', ...headers };
  return call(action.address, { ...asked, method: 'POST', form, headers: sent });
}
