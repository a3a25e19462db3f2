import { get, type IncomingHttpHeaders } from 'node:http';

/** An answer as it came over the wire: nothing unpacked, nothing followed, nothing kept. */
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks for one address and answers what came. */
export function fetchRaw(address: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
}
