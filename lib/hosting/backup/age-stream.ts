import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Transform } from 'node:stream';
import { PlainProblem } from '@/lib/config/plain-problem';
import { bytesOfPublicKey, publicKeyOfBytes } from './age-keys';

/*
 * The format of the tool `age` (https://age-encryption.org/v1) for one X25519 recipient: a short header that holds the
 * file's key, locked with the recipient's public key, then chunks of 64 KiB, each sealed with ChaCha20-Poly1305. A chunk
 * that was changed, left out, moved or cut off is noticed.
 */

const CHUNK = 64 * 1024;
const TAG = 16;
const VERSION = 'age-encryption.org/v1';
const NOT_OURS = 'This backup cannot be opened with that private key: another key was used to make it.';
const DAMAGED = 'An encrypted file of this backup is damaged or was changed: use another backup.';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
const derive = (key: Uint8Array, salt: Uint8Array, info: string) =>
  Buffer.from(hkdfSync('sha256', key, salt, info, 32));

function seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the bytes were not sealed with this key and nonce. */
function open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG });
  decipher.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
}

/** Eleven bytes that count the chunks, and one that marks the last. */
function nonceOf(chunk: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(chunk, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

const NO_NONCE = Buffer.alloc(12);

function headerFor(fileKey: Buffer, recipient: KeyObject): string {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const share = bytesOfPublicKey(publicKey);
  const shared = diffieHellman({ privateKey, publicKey: recipient });
  const lock = derive(shared, Buffer.concat([share, bytesOfPublicKey(recipient)]), `${VERSION}/X25519`);
  const body = base64(seal(lock, NO_NONCE, fileKey));
  const signed = `${VERSION}\n-> X25519 ${base64(share)}\n${body}\n---`;
  return `${signed} ${base64(macOf(fileKey, signed))}\n`;
}

const macOf = (fileKey: Buffer, signed: string) =>
  createHmac('sha256', derive(fileKey, Buffer.alloc(0), 'header'))
    .update(signed)
    .digest();

const HEADER = /^(age-encryption\.org\/v1\n-> X25519 ([\w+/]+)\n([\w+/]+)\n---) ([\w+/]+)\n/;

/** The key of the file, out of its header. @throws PlainProblem when it was locked for another key. */
function fileKeyIn(
  [, signed = '', share = '', body = '', mac = '']: RegExpExecArray,
  privateKey: KeyObject,
): Buffer {
  try {
    const theirs = Buffer.from(share, 'base64');
    const shared = diffieHellman({ privateKey, publicKey: publicKeyOfBytes(theirs) });
    const ours = bytesOfPublicKey(createPublicKey(privateKey));
    const lock = derive(shared, Buffer.concat([theirs, ours]), `${VERSION}/X25519`);
    const fileKey = open(lock, NO_NONCE, Buffer.from(body, 'base64'));
    if (timingSafeEqual(macOf(fileKey, signed), Buffer.from(mac, 'base64'))) return fileKey;
  } catch {
    // Told below: a wrong key and a changed header look the same.
  }
  throw new PlainProblem(NOT_OURS);
}

/** Calls `work` with each chunk of `size` bytes. The last, which may be shorter, is held back until the end is known. */
function chunked(size: number, work: (chunk: Buffer, isLast: boolean) => Buffer): Transform {
  let held: Buffer[] = [];
  let length = 0;
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      held.push(bytes);
      length += bytes.length;
      if (length <= size) return done();
      const all = Buffer.concat(held);
      let from = 0;
      try {
        for (; all.length - from > size; from += size)
          this.push(work(all.subarray(from, from + size), false));
      } catch (error) {
        return done(error instanceof Error ? error : new Error(String(error)));
      }
      held = [all.subarray(from)];
      length = all.length - from;
      return done();
    },
    flush(done) {
      try {
        this.push(work(Buffer.concat(held), true));
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}

/** A stream that encrypts what goes through it to `recipient`, a public key of X25519. */
export function encryptTo(recipient: KeyObject): Transform {
  const fileKey = randomBytes(16);
  const nonce = randomBytes(16);
  const key = derive(fileKey, nonce, 'payload');
  let count = 0;
  const stream = chunked(CHUNK, (chunk, isLast) => seal(key, nonceOf(count++, isLast), chunk));
  stream.push(Buffer.concat([Buffer.from(headerFor(fileKey, recipient)), nonce]));
  return stream;
}

/** A stream that opens what `encryptTo` wrote. It fails with a PlainProblem for another key, and for changed bytes. */
export function decryptWith(privateKey: KeyObject): Transform {
  let key: Buffer | null = null;
  let count = 0;
  const payload = chunked(CHUNK + TAG, (chunk, isLast) => {
    if (!key) throw new PlainProblem(DAMAGED);
    try {
      return open(key, nonceOf(count++, isLast), chunk);
    } catch {
      throw new PlainProblem(DAMAGED);
    }
  });
  let head = Buffer.alloc(0);
  const header = payload._transform.bind(payload);
  payload._transform = (bytes: Buffer, encoding, done) => {
    if (key) return header(bytes, encoding, done);
    head = Buffer.concat([head, bytes]);
    const found = HEADER.exec(head.toString('latin1'));
    if (!found && head.length > 1024) return done(new PlainProblem(DAMAGED));
    if (!found || head.length < found[0].length + 16) return done();
    try {
      const nonce = head.subarray(found[0].length, found[0].length + 16);
      key = derive(fileKeyIn(found, privateKey), nonce, 'payload');
    } catch (error) {
      return done(error instanceof Error ? error : new Error(String(error)));
    }
    return header(head.subarray(found[0].length + 16), encoding, done);
  };
  return payload;
}
