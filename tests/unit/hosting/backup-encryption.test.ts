import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { findPrivateKey, makeBackupKeys, readPublicKey } from '@/lib/hosting/backup/age-keys';
import { decryptWith, encryptTo } from '@/lib/hosting/backup/age-stream';

/** Made with age-encryption 0.3.1, another program for the same format: its keys, and "the record of an office" locked with them. */
const MADE_ELSEWHERE = {
  privateKey: 'AGE-SECRET-KEY-17GD6AFJJXXT6A2NXFTNYCA73HY44SGFC8CMFVSK4PG3VVWVYE46SFEE9MC',
  publicKey: 'age125lj5mdp962fwqkla74gyj4ptkhnnr3j283x7swgfa8fq8crvymscfdt2y',
  file: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBabExRM01GdHVkV0hyanhQMnBoYzRNU3lIRmRlOHMxNGRKUnEzSVBuU1hVCm9HVXNhVWI4RlNzWTJCVmhTd0F6ZUplZ1RLelFEaFJhM3BCV0tBYWkvNjQKLS0tIGpadHY1OTRnSVR1bk8xOVFHaTRrbC81WE1rS1NzYVBRUlp4T2NSSHI1QVkKNJFowTWQ2TuApt5dHopsMhmuZXg5FXVwHtKYQ1N8ABWE/k15jshs/R+dMW+lBttSUkl3CIpbMQ==',
};

function privateKeyOf(text: string) {
  const key = findPrivateKey(text);
  if (!key) throw new Error('This is no private key');
  return key;
}

const encrypt = (bytes: Buffer, publicKey: string) =>
  buffer(Readable.from([bytes]).pipe(encryptTo(readPublicKey(publicKey))));

/** Waits for the stream itself, which is where a failure is told. */
async function decrypt(bytes: Buffer, privateKey: string): Promise<Buffer> {
  const stream = decryptWith(privateKeyOf(privateKey));
  // In pieces that do not fall together with the chunks.
  for (let at = 0; at < bytes.length; at += 50_000) stream.write(bytes.subarray(at, at + 50_000));
  stream.end();
  return buffer(stream);
}

test('a file that another program of this format encrypted is opened', async () => {
  const opened = await decrypt(Buffer.from(MADE_ELSEWHERE.file, 'base64'), MADE_ELSEWHERE.privateKey);
  expect(opened.toString()).toBe('the record of an office');
});

test('a key is read as the other program wrote it, and not with a slip of the hand', async () => {
  await expect(encrypt(Buffer.from('x'), MADE_ELSEWHERE.publicKey)).resolves.toBeInstanceOf(Buffer);
  const slip = MADE_ELSEWHERE.publicKey.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
  expect(() => readPublicKey(slip)).toThrow('BACKUP_PUBLIC_KEY is not usable');
  expect(findPrivateKey(MADE_ELSEWHERE.publicKey)).toBeNull();
  expect(findPrivateKey(`# a note\n${MADE_ELSEWHERE.privateKey}\n`)).not.toBeNull();
});

test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])(
  'a file of %i bytes comes back as it was',
  async (length) => {
    const { publicKey, privateKey } = makeBackupKeys();
    const plain = randomBytes(length);
    const locked = await encrypt(plain, publicKey);
    expect((await decrypt(locked, privateKey)).equals(plain)).toBe(true);
  },
);

test('another private key opens nothing', async () => {
  const locked = await encrypt(randomBytes(100), makeBackupKeys().publicKey);
  await expect(decrypt(locked, makeBackupKeys().privateKey)).rejects.toThrow('another key was used');
});

test.each([
  ['one byte changed', (file: Buffer) => file.with(-1, (file.at(-1) ?? 0) ^ 1)],
  ['the last chunk cut off', (file: Buffer) => file.subarray(0, file.length - 34_464 - 16)],
  ['a few bytes cut off', (file: Buffer) => file.subarray(0, -5)],
  ['a few bytes added', (file: Buffer) => Buffer.concat([file, Buffer.from('more')])],
])('a file with %s is not taken for whole', async (_how, change) => {
  const { publicKey, privateKey } = makeBackupKeys();
  const locked = await encrypt(randomBytes(100_000), publicKey);
  await expect(decrypt(Buffer.from(change(locked)), privateKey)).rejects.toThrow('damaged or was changed');
});
