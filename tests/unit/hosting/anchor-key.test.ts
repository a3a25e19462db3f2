import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findAnchorKey } from '@/lib/hosting/anchor-key';
import { folderWith } from './install/in-a-folder';

/** The answer of: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0 */
const OF_OPENSSL = 'MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g';

test('the key is made once, kept for its owner alone, and found again', () => {
  const dataDir = folderWith({});
  const key = findAnchorKey({ dataDir, anchorKey: undefined });
  expect(findAnchorKey({ dataDir, anchorKey: undefined })).toBe(key);
  expect(statSync(join(dataDir, 'anchor-key')).mode & 0o777).toBe(0o600);
});

test('a key that was set is taken, and none is made', () => {
  expect(findAnchorKey({ dataDir: '/nowhere', anchorKey: OF_OPENSSL })).toBe(OF_OPENSSL);
});

test('what is no such key is refused, and said without repeating it', () => {
  const dataDir = folderWith({ 'anchor-key': 'not a key\n' });
  expect(() => findAnchorKey({ dataDir, anchorKey: undefined })).toThrow(
    /^The file .+anchor-key is not usable: it must hold an Ed25519 key/,
  );
  expect(() => findAnchorKey({ dataDir, anchorKey: 'AAAA' })).toThrow(/^ANCHOR_KEY is not usable/);
});
