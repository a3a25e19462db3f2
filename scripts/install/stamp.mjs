import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths of all files at or under `place`, relative to `root`, in a stable order; a missing place has none. */
function filesAt(root, place) {
  const path = join(root, place);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [place];
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => filesAt(root, `${place}/${name}`));
}

/**
 * SHA-256 over the names and contents of all files at `places` (files or folders under `root`).
 * `except` leaves out what is made from the others.
 */
export function fingerprint(root, places, except = () => false) {
  const hash = createHash('sha256');
  const files = places.flatMap((place) => filesAt(root, place)).filter((file) => !except(file));
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** True when `stampFile` says that what it stands beside was made from exactly this fingerprint. */
export function isStamped(stampFile, fingerprintNow) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === fingerprintNow;
}

/** Notes what something was made from. Written last, so that a broken-off run leaves no stamp. */
export function stamp(stampFile, fingerprintNow) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${fingerprintNow}\n`);
}
