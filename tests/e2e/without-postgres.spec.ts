import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { startFrontAlone } from '@/tests/support/service/front-alone';
import { fetchRaw } from '@/tests/support/service/raw-answer';

const sha256 = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

// A project of its own that waits for the reading journeys: it holds the database of the service they all read.
test('every public page is read while PostgreSQL does not answer', async () => {
  test.setTimeout(120_000);
  const front = await startFrontAlone();
  let letGo = () => undefined as void;
  try {
    const manifest = await fetchRaw(`${front.origin}/edition.json`);
    const { files }: { files: { path: string; sha256: string }[] } = JSON.parse(manifest.body.toString());
    expect(files.length).toBeGreaterThan(50);
    letGo = await front.holdDatabase();
    for (const { path, sha256: promised } of files) {
      if (path.endsWith('/404')) continue;
      const { status, body } = await fetchRaw(`${front.origin}${path}`);
      expect([status, sha256(body)], path).toEqual([200, promised]);
    }
  } finally {
    letGo();
    await front.stop();
  }
});
