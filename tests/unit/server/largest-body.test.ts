import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LARGEST_EVIDENCE_FILE } from '@/lib/domain/evidence/evidence-file';
import { LARGEST_FILE } from '@/lib/domain/figures/figure-import';

const MEGABYTE = 1024 * 1024;
const config = readFileSync('next.config.js', 'utf8');

test('the largest file of evidence and of figures reaches its action whole, with room for the rest of the form', () => {
  const largest = Math.max(LARGEST_EVIDENCE_FILE, LARGEST_FILE);
  const [, megabytes] = /LARGEST_BODY = '(\d+)mb'/.exec(config) ?? [];
  expect(Number(megabytes) * MEGABYTE).toBeGreaterThan(largest + MEGABYTE);
  // Next cuts off at 10 MB what proxy.ts is handed, and so what the action reads, unless it is told otherwise.
  expect(config).toContain('bodySizeLimit: LARGEST_BODY');
  expect(config).toContain('proxyClientMaxBodySize: LARGEST_BODY');
});
