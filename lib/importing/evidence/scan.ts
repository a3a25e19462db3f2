import { connect, type Socket } from 'node:net';

/** Where clamd listens: a host and a port, or the path of a socket file. */
export type Scanner = { host: string; port: number } | { path: string };

/** clamd takes pieces of any length below its StreamMaxLength. */
const PIECE = 256 * 1024;
/** In milliseconds: a file of 25 MB with archives inside. */
const ANSWER_WITHIN = 120_000;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, piece.length);
    yield length;
    yield piece;
  }
  yield new Uint8Array(4);
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.setTimeout(ANSWER_WITHIN, () =>
      socket.destroy(new Error('The virus scanner did not answer in time')),
    );
    socket.on('data', (part) => (answer += part.toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer.replace(/\0/g, '').trim()));
  });
}

/**
 * Asks ClamAV's clamd about the bytes, by its command INSTREAM (clamd(8)). Null when nothing was found, else the name of
 * what was found.
 * @throws Error when the scanner cannot be reached, or says anything else: then nobody knows, and nothing is let through.
 */
export async function scanWithClamd(scanner: Scanner, bytes: Uint8Array): Promise<string | null> {
  const socket = connect('path' in scanner ? { path: scanner.path } : scanner);
  const answered = answerOf(socket);
  socket.write('zINSTREAM\0');
  for (const piece of pieces(bytes)) socket.write(piece);
  const answer = await answered;
  if (/^stream: OK$/.test(answer)) return null;
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found === undefined) throw new Error(`The virus scanner answered “${answer}”`);
  return found;
}
