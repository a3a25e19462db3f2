import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StartSettings } from '@/lib/config/env';
import { PlainProblem } from '@/lib/config/plain-problem';

/** PKCS8 in Base64, as it is kept in one line. */
const makeKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

function isAnchorKey(text: string): boolean {
  try {
    const key = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/**
 * The key that signs anchors of the audit trail: the one that was set, or one made at the first start and kept in the data
 * folder, readable by its owner only. It is never in the database, and never in a backup.
 * @throws PlainProblem when it is no such key.
 */
export function findAnchorKey({ anchorKey, dataDir }: Pick<StartSettings, 'anchorKey' | 'dataDir'>): string {
  const file = join(dataDir, 'anchor-key');
  if (anchorKey === undefined && !existsSync(file)) {
    writeFileSync(`${file}.new`, `${makeKey()}\n`, { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  if (anchorKey === undefined) chmodSync(file, 0o600);
  const key = anchorKey ?? readFileSync(file, 'utf8').trim();
  if (isAnchorKey(key)) return key;
  const where = anchorKey === undefined ? `The file ${file}` : 'ANCHOR_KEY';
  throw new PlainProblem(
    `${where} is not usable: it must hold an Ed25519 key, such as the answer of: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0`,
  );
}
