import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { PlainProblem } from '@/lib/config/plain-problem';

/*
 * Keys as the tool `age` writes them (https://age-encryption.org/v1): 32 bytes of X25519 in Bech32 (BIP 173). A backup can
 * therefore be opened with that tool as well, and without this service.
 */

const PUBLIC_PREFIX = 'age';
const PRIVATE_PREFIX = 'age-secret-key-';
const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** ASN.1 around the 32 bytes of an X25519 key, as node:crypto wants them (RFC 8410). */
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

function polymod(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const next = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATORS.reduce((mixed, g, bit) => ((sum >>> (25 + bit)) & 1 ? mixed ^ g : mixed), next);
  }, 1);
}

const expanded = (prefix: string): number[] => {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
};

/** Numbers of `from` bits as numbers of `to` bits. */
function regroup(values: Iterable<number>, from: number, to: number): number[] {
  let held = 0;
  let bits = 0;
  const groups: number[] = [];
  for (const value of values) {
    held = ((held << from) | value) & 0xfff;
    bits += from;
    while (bits >= to) groups.push((held >> (bits -= to)) & ((1 << to) - 1));
  }
  if (to < from && bits > 0) groups.push((held << (to - bits)) & ((1 << to) - 1));
  return groups;
}

function toBech32(prefix: string, bytes: Uint8Array): string {
  const data = regroup(bytes, 8, 5);
  const sum = polymod([...expanded(prefix), ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = [0, 1, 2, 3, 4, 5].map((place) => (sum >>> (5 * (5 - place))) & 31);
  return `${prefix}1${[...data, ...check].map((value) => ALPHABET[value]).join('')}`;
}

/** The 32 bytes of a key with that prefix, or null when the text is no such key or has a slip in it. */
function fromBech32(prefix: string, text: string): Buffer | null {
  const plain = text.trim().toLowerCase();
  if (!plain.startsWith(`${prefix}1`)) return null;
  const data = [...plain.slice(prefix.length + 1)].map((letter) => ALPHABET.indexOf(letter));
  if (data.includes(-1) || polymod([...expanded(prefix), ...data]) !== 1) return null;
  const bytes = Buffer.from(regroup(data.slice(0, -6), 5, 8));
  return bytes.length === 32 ? bytes : null;
}

const rawPublic = (key: KeyObject) => key.export({ type: 'spki', format: 'der' }).subarray(SPKI.length);
const rawPrivate = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'der' }).subarray(PKCS8.length);

/** The 32 bytes of a public key. */
export const bytesOfPublicKey = (key: KeyObject): Buffer => rawPublic(key);

/** The public key of 32 bytes. */
export const publicKeyOfBytes = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });

/** A new pair of keys: "age1…" to encrypt to, and "AGE-SECRET-KEY-1…" to open with. */
export function makeBackupKeys(): { publicKey: string; privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: toBech32(PUBLIC_PREFIX, rawPublic(publicKey)),
    privateKey: toBech32(PRIVATE_PREFIX, rawPrivate(privateKey)).toUpperCase(),
  };
}

/** The public key "age1…". @throws PlainProblem when it is none. */
export function readPublicKey(text: string): KeyObject {
  const bytes = fromBech32(PUBLIC_PREFIX, text);
  if (bytes) return publicKeyOfBytes(bytes);
  throw new PlainProblem(
    'BACKUP_PUBLIC_KEY is not usable: it must be a public key such as "npm run backup:key" prints, beginning with age1.',
  );
}

/** The private key on a line of `text`; lines that begin with # are notes. Null when there is none. */
export function findPrivateKey(text: string): KeyObject | null {
  const line = text.split('\n').find((one) => one.trim() !== '' && !one.startsWith('#')) ?? '';
  const bytes = fromBech32(PRIVATE_PREFIX, line);
  return bytes && createPrivateKey({ key: Buffer.concat([PKCS8, bytes]), format: 'der', type: 'pkcs8' });
}
