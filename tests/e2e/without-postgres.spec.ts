import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { startFrontAlone } from '../support/front-alone';
import { fetchRaw } from '../support/raw-answer';

const sha256 = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

// A project of its own that waits for the reading journeys: it takes the database from under the service they all read.
test('every public page is read while PostgreSQL is stopped', async () => {
  test.setTimeout(120_000);
  const front = await startFrontAlone();
  try {
    const manifest = await fetchRaw(`${front.origin}/edition.json`);
    const { files }: { files: { path: string; sha256: string }[] } = JSON.parse(manifest.body.toString());
    expect(files.length).toBeGreaterThan(50);
    await front.stopDatabase();
    for (const { path, sha256: promised } of files) {
      if (path.endsWith('/404')) continue;
      const { status, body } = await fetchRaw(`${front.origin}${path}`);
      expect([status, sha256(body)], path).toEqual([200, promised]);
    }
  } finally {
    await front.stop();
  }
});
