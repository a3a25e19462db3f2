import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findPostgresPlace } from '@/lib/hosting/postgres/postgres-place';
import { canEnter, isAdministrator } from '@/lib/hosting/postgres/system-user';

/** A data folder inside a folder that only its owner may enter, as root's home is. */
function closedDataFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, 'data'));
  return join(home, 'data');
}

function placeOf(dataDir: string) {
  const place = findPostgresPlace(dataDir);
  onTestFinished(() => rmSync(place.folder, { recursive: true, force: true }));
  return place;
}

test('in a folder nobody else may enter, the data is where its server reaches it, and a note says where', () => {
  const dataDir = closedDataFolder();
  const place = placeOf(dataDir);
  expect(place.isElsewhere).toBe(isAdministrator());
  expect(existsSync(join(dataDir, 'where-the-database-is.txt'))).toBe(isAdministrator());
  expect(place.user === undefined || canEnter(place.folder, place.user)).toBe(true);
});

test('the next start finds the same place', () => {
  const dataDir = closedDataFolder();
  expect(placeOf(dataDir).dataFolder).toBe(findPostgresPlace(dataDir).dataFolder);
});

test('a new clone at the same path begins with a place of its own', () => {
  const dataDir = closedDataFolder();
  const before = placeOf(dataDir).dataFolder;
  mkdirSync(before);
  rmSync(dataDir, { recursive: true });
  mkdirSync(dataDir);
  const isNew = !existsSync(placeOf(dataDir).dataFolder);
  expect(isNew).toBe(true);
});

test('an open data folder keeps its database inside', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'data-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  expect(findPostgresPlace(dataDir).dataFolder).toBe(join(dataDir, 'postgres'));
});
