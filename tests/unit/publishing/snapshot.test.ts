import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { EVIDENCE_STATES, VISIBILITIES } from '@/lib/domain/evidence/evidence';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import { renderEdition } from '@/lib/publishing/prepare-edition';
import type { SnapshotInput } from '@/lib/publishing/snapshot';
import { toolsForTests } from '../../support/rendered-site';
import { partKey } from '../../support/keys';
import { assessment, evidence, firstRecords, laterRecords } from '../../support/snapshot-fixture';
import { takeSnapshot } from '@/tests/support/covered';

const CANARY = 'CANARY';

/** Any word of one of the domain's lists. */
function anyOf<Key extends string>(list: Record<Key, string>): fc.Arbitrary<Key> {
  return fc.constantFrom(...Object.keys(list).filter((key): key is Key => key in list));
}

const states = anyOf(EVIDENCE_STATES);
const visibilities = anyOf(VISIBILITIES);
const refs = fc.subarray(['1', '2a', '4b', '5d', '12c'], { minLength: 1 });

/** Evidence of every visibility and state. What may not be shown is canaries all over; the rest in its closed fields. */
const evidenceRecord = fc
  .record({ state: states, visibility: visibilities, requirementRefs: refs })
  .map(({ state, visibility, requirementRefs }): EvidenceRecord => {
    const open = state === 'accepted' && visibility === 'public';
    const words = open ? 'Minutes of a meeting' : `${CANARY} words`;
    return evidence({
      id: `${CANARY}-id`,
      title: words,
      // Written for the public, also where the evidence itself is closed; not before it was accepted.
      publicSummary: state === 'accepted' ? 'We hold the minutes of a meeting' : words,
      link: open ? null : `https://${CANARY}.example.org/`,
      description: `${CANARY} note of the office`,
      originalKept: `${CANARY} cabinet`,
      decisionNote: `${CANARY} decision`,
      filedBy: { id: `${CANARY}-person`, name: `${CANARY} Person` },
      state,
      visibility,
      requirements: requirementRefs.map(partKey),
    });
  });

/** A later edition whose every closed field holds a canary. */
function withCanaries(items: EvidenceRecord[]): SnapshotInput {
  const records = laterRecords();
  const person = { id: `${CANARY}-person`, name: `${CANARY} Person` };
  const closed = { id: `${CANARY}-id`, recordedBy: person, approvedBy: person, wouldChange: CANARY };
  return {
    ...records,
    evidence: items,
    inspections: records.inspections.map(({ inspection }) => ({
      inspection: { ...inspection, id: `${CANARY}-id` },
    })),
    measures: records.measures
      .filter(({ ref }) => ['C.7', '4.5', '5.1'].includes(ref))
      .map((measure) => ({
        ...measure,
        id: `${CANARY}-id`,
        disclosureRule: CANARY,
        series: [
          ...measure.series,
          ...measure.series.map((series) => ({ ...series, illustrative: true, slug: CANARY, title: CANARY })),
        ],
      })),
    recommendations: records.recommendations.map((recommendation) => ({
      ...recommendation,
      id: `${CANARY}-id`,
      sha256: CANARY,
      requirements: recommendation.requirements.map((requirement) => ({
        ...requirement,
        id: `${CANARY}-id`,
        coverageNote: `${CANARY} reading of the response`,
        history: requirement.history.map((one) => ({ ...one, ...closed })),
      })),
      responses: recommendation.responses.map((response) => ({
        ...response,
        id: `${CANARY}-id`,
        promises: response.promises.map((promise) => ({ ...promise, id: `${CANARY}-id` })),
      })),
    })),
  };
}

/** The same records with one more field in every object, as if somebody had added a column. */
function withNewField<T>(value: T): T {
  const grown: T = JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? { ...part, somethingNew: CANARY }
      : part,
  );
  return grown;
}

describe('nothing that is not public leaves the office', () => {
  test('no closed field of any record is in a snapshot', () => {
    fc.assert(
      fc.property(fc.array(evidenceRecord, { maxLength: 12 }), (items) => {
        expect(JSON.stringify(takeSnapshot(withCanaries(items)))).not.toContain(CANARY);
      }),
      { numRuns: 60 },
    );
  });

  test('a field that is added to a record later is not in a snapshot', () => {
    expect(JSON.stringify(takeSnapshot(withNewField(withCanaries([evidence()]))))).not.toContain(CANARY);
  });

  test('no closed field is in any file of an edition', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(evidenceRecord, { minLength: 6, maxLength: 12 }), async (items) => {
        const { files, checklist } = await renderEdition(takeSnapshot(withCanaries(items)), toolsForTests());
        for (const { path, body } of files) {
          expect(path).not.toContain(CANARY);
          expect(new TextDecoder().decode(body), path).not.toContain(CANARY);
        }
        expect(JSON.stringify(checklist)).not.toContain(CANARY);
      }),
      { numRuns: 3 },
    );
  });

  test('how the office reads a response is not in a snapshot', () => {
    expect(JSON.stringify(takeSnapshot(firstRecords()))).not.toContain('coverage');
  });
});

describe('evidence', () => {
  const shownOf = (items: EvidenceRecord[]) => {
    const { recommendations } = takeSnapshot({ ...firstRecords(), evidence: items });
    return recommendations.map((recommendation) => ({
      ref: recommendation.ref,
      shown: recommendation.evidence.length,
      counted: recommendation.evidenceNotShown,
    }));
  };

  test('is shown when it is public and accepted, counted when it is not, and neither when it was only asked for', () => {
    fc.assert(
      fc.property(states, visibilities, (state, visibility) => {
        const fourth = shownOf([evidence({ state, visibility })]).find(({ ref }) => ref === '4');
        const shown = state === 'accepted' && visibility === 'public' ? 1 : 0;
        expect(fourth).toEqual({ ref: '4', shown, counted: state === 'requested' ? 0 : 1 - shown });
      }),
    );
  });

  test('belongs to the recommendations whose parts it serves, and names only their parts', () => {
    const { recommendations } = takeSnapshot({
      ...firstRecords(),
      evidence: [evidence({ requirements: ['4b', '5d'].map(partKey) })],
    });
    const serving = recommendations.flatMap(({ ref, evidence: items }) =>
      items.map(({ requirementRefs }) => [ref, ...requirementRefs]),
    );
    expect(serving).toEqual([
      ['4', '4b'],
      ['5', '5d'],
    ]);
  });
});

test('evidence without a public summary is shown by its title, and the office’s note stays in the office', () => {
  const item = evidence({ title: 'Minutes', publicSummary: null, description: 'canary-note' });
  const snapshot = takeSnapshot({ ...firstRecords(), evidence: [item] });
  const shown = snapshot.recommendations.flatMap((recommendation) => recommendation.evidence);
  expect(shown).toMatchObject([{ title: 'Minutes', summary: '' }]);
  expect(JSON.stringify(snapshot)).not.toContain('canary-note');
});

describe('what is worked out', () => {
  test('statuses and counts come from the parts', () => {
    const snapshot = takeSnapshot(laterRecords());
    const fourth = snapshot.recommendations.find(({ ref }) => ref === '4');
    expect(fourth).toMatchObject({ status: 'reported-complete', statusLabel: 'Action reported complete' });
    expect(fourth?.progress).toBe(
      '1 of 2 parts for our area complete and checked. 1 part is for a national body.',
    );
    expect(snapshot.counts.reduce((sum, { count }) => sum + count, 0)).toBe(21);
  });

  test('the days of the law are counted from the day of publication', () => {
    const { inspections } = takeSnapshot(firstRecords());
    expect(inspections[0]).toMatchObject({ lastDayForResponse: '2021-09-09', responseDayNumber: 64 });
  });

  test('the history of a part is newest first', () => {
    const records = firstRecords();
    const old = assessment({ reason: 'old', recordedAt: '2026-01-01T00:00:00.000Z' });
    const recent = assessment({ reason: 'recent', recordedAt: '2026-05-01T00:00:00.000Z' });
    const [first, ...others] = records.recommendations;
    if (!first) throw new Error('no recommendation');
    const requirements = first.requirements.map((part) => ({
      ...part,
      history: [old, recent],
      current: recent,
    }));
    const snapshot = takeSnapshot({ ...records, recommendations: [{ ...first, requirements }, ...others] });
    const history = snapshot.recommendations[0]?.requirements[0]?.history ?? [];
    expect(history.map(({ reason }) => reason)).toEqual(['recent', 'old']);
  });

  test('every version of a response is readable, oldest first', () => {
    const records = firstRecords();
    const [first, ...others] = records.recommendations;
    const [response] = first?.responses ?? [];
    if (!first || !response) throw new Error('no response');
    const responses = [
      { ...response, revision: 2, text: 'corrected' },
      { ...response, revision: 1, text: 'first' },
      { ...response, revision: 3, text: 'update', datedOn: day('2023-01-10') },
    ];
    const snapshot = takeSnapshot({ ...records, recommendations: [{ ...first, responses }, ...others] });
    expect(snapshot.recommendations[0]?.responses.map(({ text }) => text)).toEqual([
      'first',
      'corrected',
      'update',
    ]);
  });

  test('recommendations of another inspection stay out', () => {
    const records = firstRecords();
    const recommendations = records.recommendations.map((recommendation) => ({
      ...recommendation,
      inspectionSlug: recommendation.ref === '7' ? 'another' : recommendation.inspectionSlug,
    }));
    expect(takeSnapshot({ ...records, recommendations }).recommendations).toHaveLength(7);
  });
});

describe('figures', () => {
  const withSeries = (slugs: string[], change: Partial<SeriesRecord>) => {
    const records = firstRecords();
    const measures = records.measures
      .filter(({ ref }) => ref === 'C.8')
      .map((measure) => ({
        ...measure,
        disclosureRule: 'standard',
        series: measure.series.flatMap((series) =>
          slugs.map((slug, index) => ({
            ...series,
            slug,
            ...change,
            observations: series.observations
              .slice(0, 2)
              .map((observation) => ({ ...observation, numerator: index === 0 ? 3 : 40 })),
          })),
        ),
      }));
    const snapshot = takeSnapshot({ ...records, measures });
    return snapshot.measures.flatMap(({ series }) =>
      series.map(({ slug, observations }) => [
        slug,
        ...observations.map(({ numerator, flags }) => numerator ?? flags),
      ]),
    );
  };

  const supplied = { licence: 'Supplied by the force', sourceUrl: null, officialUrl: null };
  const typed = {
    licence: 'Open Government Licence v3.0',
    sourceUrl: 'https://www.gov.uk/statistics',
    officialUrl: null,
  };

  test('that the force holds are covered before they leave', () => {
    expect(withSeries(['a'], supplied)).toEqual([['a', ['c'], ['c']]]);
  });

  test('are covered too where an officer typed an open licence and an address', () => {
    expect(withSeries(['a'], typed)).toEqual([['a', ['c'], ['c']]]);
  });

  test('that shipped with the address of their publisher stay as they were published', () => {
    expect(withSeries(['a'], { ...typed, officialUrl: typed.sourceUrl })).toEqual([['a', 3, 3]]);
  });
});
