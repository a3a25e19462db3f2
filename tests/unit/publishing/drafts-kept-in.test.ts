import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderEdition } from '@/lib/publishing/prepare-edition';
import type { SnapshotInput } from '@/lib/publishing/snapshot';
import { takeSnapshot } from '@/tests/support/covered';
import { toolsForTests } from '../../support/rendered-site';
import { laterRecords } from '../../support/snapshot-fixture';

const DRAFT = 'DRAFTMARKER';

/** A later edition of which these parts and promises are drafts, with a marker in each of their words and numbers. */
function withDrafts(isDraft: (index: number) => boolean): SnapshotInput {
  const records = laterRecords();
  let index = 0;
  const next = () => isDraft((index += 1));
  const renamed = new Map<string, string>();
  const recommendations = records.recommendations.map((recommendation) => ({
    ...recommendation,
    requirements: recommendation.requirements.map((part) => {
      if (!next()) return part;
      renamed.set(part.ref, `${DRAFT}-${part.ref}`);
      return { ...part, ref: `${DRAFT}-${part.ref}`, text: DRAFT, confirmed: false };
    }),
    responses: recommendation.responses.map((response) => ({
      ...response,
      promises: response.promises.map((promise) =>
        next() ? { ...promise, promise: DRAFT, owner: DRAFT, ownerRole: DRAFT, confirmed: false } : promise,
      ),
    })),
  }));
  const follow = <T extends { ref: string }>(key: T): T => ({ ...key, ref: renamed.get(key.ref) ?? key.ref });
  return {
    ...records,
    recommendations,
    evidence: records.evidence.map((item) => ({ ...item, requirements: item.requirements.map(follow) })),
    measures: records.measures
      .filter(({ ref }) => ['C.7', '4.5', '5.1'].includes(ref))
      .map((measure) => ({ ...measure, requirements: measure.requirements.map(follow) })),
  };
}

const drafts = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });

describe('parts and promises that nobody has confirmed', () => {
  test('are in no file of an edition: no page, table, picture or list', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (chosen) => {
        const snapshot = takeSnapshot(withDrafts((index) => chosen[index] ?? true));
        const { files } = await renderEdition(snapshot, toolsForTests());
        for (const { path, body } of files) expect(new TextDecoder().decode(body), path).not.toContain(DRAFT);
      }),
      { numRuns: 3 },
    );
  });

  test('are in the first edition of a trial, so that the test above would find them', () => {
    const records = withDrafts(() => true);
    const marked = JSON.stringify(takeSnapshot({ ...records, showsDrafts: true })).split(DRAFT);
    expect(marked.length).toBeGreaterThan(60);
  });

  test('leave no status of their recommendation that they could belie', () => {
    fc.assert(
      fc.property(drafts, (chosen) => {
        const { recommendations } = takeSnapshot(withDrafts((index) => chosen[index] ?? true));
        for (const { status, progress, beingChecked, requirements } of recommendations) {
          if (!beingChecked.parts) continue;
          expect(['verified', 'verified-by-exception', 'reported-complete']).not.toContain(status);
          expect(progress).toContain('parts are still being checked.');
          if (requirements.length === 0) expect(status).toBe('not-yet-assessed');
        }
      }),
      { numRuns: 100 },
    );
  });

  test('are not counted, and a page says that they are being checked', async () => {
    const snapshot = takeSnapshot(withDrafts(() => true));
    expect(snapshot.counts).toEqual([]);
    const { files } = await renderEdition(snapshot, toolsForTests());
    const overview = new TextDecoder().decode(files.find(({ path }) => path === '/')?.body);
    expect(overview).toContain('We are checking how we split the inspectors’ words into parts.');
    expect(overview).toContain('We are checking which sentences of the response are promises.');
    expect(overview).not.toMatch(/\b0 parts|no promises of the|The response makes/);
  });

  test('a promise keeps its number outside when those before it are drafts', () => {
    const records = laterRecords();
    const recommendations = records.recommendations.map((recommendation) => ({
      ...recommendation,
      responses: recommendation.responses.map((response) => ({
        ...response,
        promises: response.promises.map((promise, index) => ({ ...promise, confirmed: index > 0 })),
      })),
    }));
    const seen = takeSnapshot({ ...records, recommendations }).recommendations.flatMap(({ responses }) =>
      responses.flatMap(({ promises }) => promises.slice(0, 1).map(({ number }) => number)),
    );
    expect(new Set(seen)).toEqual(new Set([2]));
  });
});
