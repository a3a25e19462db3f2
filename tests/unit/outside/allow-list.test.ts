import { describe, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { panelView } from '@/lib/domain/outside/panel-view';
import { pickRecommendation } from '@/lib/domain/outside/recommendations';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { promise, evidence, recommendation, requirement } from '@/tests/support/record-values';

/*
 * One allow-list for everybody outside the office. Each record below carries a field that nobody has picked: whatever
 * somebody adds to a record tomorrow stays in the office in the same way.
 */

const CANARY = 'canary-7f3a';
const withUnpickedField = <Row extends object>(row: Row): Row => ({ ...row, addedTomorrow: CANARY });

const assessed = withUnpickedField({
  id: CANARY,
  force: withUnpickedField({ says: 'on-hold' as const, revisedOn: day('2027-01-05') }),
  found: withUnpickedField({
    finding: 'partly-met' as const,
    assurance: 'tested' as const,
    wouldChange: CANARY,
  }),
  superseded: withUnpickedField({ by: 'Phase two, recommendation 3', link: 'https://www.example.org/two' }),
  reason: 'Two of four meetings were held',
  effectiveOn: day('2026-10-01'),
  recordedBy: { id: CANARY, name: CANARY },
  approvedBy: { id: CANARY, name: CANARY },
  recordedAt: '2026-10-01T09:00:00.000Z',
});

const moved = {
  from: day('2022-03-31'),
  to: day('2022-09-30'),
  reason: 'The force asked for 6 months',
  movedOn: day('2022-03-01'),
};
const found = { state: 'late' as const, checkedOn: day('2022-10-01'), reason: 'We read the minutes' };
const heard = {
  start: day('2026-10-01'),
  state: 'held' as const,
  note: 'We read the minutes',
  fromResponse: false,
  toldOn: day('2026-11-02'),
};

function recordWithCanaries(): RecommendationRecord {
  const part = requirement({ coverageNote: CANARY, history: [assessed] });
  const whole = recommendation({
    id: CANARY,
    sha256: CANARY,
    requirements: [withUnpickedField(part)],
    promises: [
      withUnpickedField(
        promise({
          id: CANARY,
          owners: [CANARY],
          moves: [withUnpickedField(moved)],
          checks: [withUnpickedField(found)],
          told: [withUnpickedField({ ...heard, evidenceId: CANARY, evidenceExpiresOn: null })],
        }),
      ),
    ],
  });
  return withUnpickedField({ ...whole, responses: whole.responses.map(withUnpickedField) });
}

const shownEvidence = (change: Partial<EvidenceRecord> = {}): EvidenceRecord =>
  withUnpickedField(
    evidence({
      id: CANARY,
      description: CANARY,
      originalKept: CANARY,
      decisionNote: CANARY,
      filedBy: { id: CANARY, name: CANARY },
      state: 'accepted',
      visibility: 'public',
      ...change,
    }),
  );

describe('what leaves the office', () => {
  test.each(['panel', 'public'] as const)('a field that nobody picked reaches no %s reader', (audience) => {
    const picked = pickRecommendation(recordWithCanaries(), [shownEvidence()], {
      audience,
      showsDrafts: false,
    });
    expect(picked.evidence).toHaveLength(1);
    expect(picked.requirements[0]?.history).toHaveLength(1);
    expect(JSON.stringify(picked)).not.toContain(CANARY);
  });

  test('what would change the office’s mind reaches the panel, as it stands now, and not the public', () => {
    const saying = (wouldChange: string) => ({ ...assessed, found: { ...assessed.found, wouldChange } });
    const before = saying('What would have done before');
    const now = { ...saying('A second sample'), recordedAt: '2026-10-02T09:00:00.000Z' };
    const record = recommendation({ requirements: [requirement({ ref: '5a', history: [now, before] })] });
    expect(panelView(record).requirements.map(({ wouldChange }) => wouldChange)).toEqual(['A second sample']);
    expect(JSON.stringify(panelView(record))).not.toContain('before');
    expect(
      JSON.stringify(pickRecommendation(record, [], { audience: 'public', showsDrafts: false })),
    ).not.toContain('A second sample');
  });

  test('of a record with nothing else picked the panel’s view holds no more', () => {
    const found = { ...assessed.found, wouldChange: null };
    const part = requirement({ coverageNote: CANARY, history: [{ ...assessed, found }] });
    const record = { ...recordWithCanaries(), requirements: [part] };
    expect(JSON.stringify(panelView(record, [shownEvidence({ visibility: 'panel' })]))).not.toContain(CANARY);
  });

  test('each record leaves with these fields and no other', () => {
    const picked = pickRecommendation(recordWithCanaries(), [shownEvidence()], {
      audience: 'public',
      showsDrafts: false,
    });
    const [part] = picked.requirements;
    const [response] = picked.responses;
    const keys = (row: object | null | undefined) => Object.keys(row ?? {}).sort();
    expect({
      recommendation: keys(picked),
      requirement: keys(part),
      force: keys(part?.force),
      found: keys(part?.found),
      superseded: keys(part?.superseded),
      entry: keys(part?.history[0]),
      response: keys(response),
      promise: keys(response?.promises[0]),
      told: keys(response?.promises[0]?.told[0]),
      check: keys(response?.promises[0]?.checks[0]),
      move: keys(response?.promises[0]?.moves[0]),
      evidence: keys(picked.evidence[0]),
    }).toEqual({
      recommendation: [
        'actions',
        'beingChecked',
        'bullets',
        'counts',
        'evidence',
        'evidenceSummaries',
        'inspectionSlug',
        'linked',
        'merged',
        'nextReviewOn',
        'progress',
        'ref',
        'requirements',
        'responses',
        'status',
        'summary',
        'text',
        'timing',
      ],
      requirement: [
        'addressedTo',
        'confirmed',
        'force',
        'found',
        'history',
        'nextReviewOn',
        'ref',
        'superseded',
        'text',
      ],
      force: ['effectiveOn', 'reason', 'revisedOn', 'says'],
      found: ['assurance', 'effectiveOn', 'finding', 'reason'],
      superseded: ['by', 'effectiveOn', 'link', 'reason'],
      entry: ['effectiveOn', 'force', 'found', 'reason', 'superseded'],
      response: ['datedOn', 'position', 'promises', 'revision', 'text', 'voice', 'whyNothing'],
      promise: [
        'cadence',
        'checkedOn',
        'checks',
        'confirmed',
        'dueOn',
        'keptEvidenceExpiresOn',
        'madeOn',
        'mergedIn',
        'moves',
        'number',
        'owner',
        'ownerRole',
        'promise',
        'quote',
        'serves',
        'startsOn',
        'state',
        'told',
      ],
      told: [
        'evidence',
        'evidenceExpiresOn',
        'fromResponse',
        'hasOtherEvidence',
        'note',
        'start',
        'state',
        'toldOn',
      ],
      check: ['checkedOn', 'reason', 'state'],
      move: ['from', 'movedOn', 'reason', 'to'],
      evidence: [
        'effectiveFrom',
        'effectiveTo',
        'expiresOn',
        'file',
        'link',
        'provenance',
        'requirementRefs',
        'strength',
        'summary',
        'title',
        'type',
      ],
    });
  });

  test.each([
    ['public', 'accepted', ['panel', 'public']],
    ['panel', 'accepted', ['panel']],
    ['opcc', 'accepted', []],
    ['restricted', 'accepted', []],
    ['public', 'in-review', []],
    ['public', 'draft', []],
    ['public', 'requested', []],
    ['public', 'rejected', []],
  ] as const)('evidence marked %s and %s is read by: %j', (visibility, state, readers) => {
    const item = shownEvidence({ visibility, state });
    const found = (['panel', 'public'] as const).filter(
      (audience) =>
        pickRecommendation(recommendation(), [item], { audience, showsDrafts: false }).evidence.length > 0,
    );
    expect(found).toEqual(readers);
  });

  test.each([
    ['opcc', 'accepted', ['panel', 'public']],
    ['restricted', 'accepted', ['panel', 'public']],
    ['panel', 'accepted', ['public']],
    ['public', 'accepted', []],
    ['restricted', 'in-review', []],
    ['opcc', 'rejected', []],
  ] as const)(
    'of evidence marked %s and %s the summary alone is read by: %j',
    (visibility, state, readers) => {
      const item = shownEvidence({
        ...{ visibility, state },
        title: CANARY,
        link: CANARY,
        publicSummary: 'Held.',
      });
      const found = (['panel', 'public'] as const).filter((audience) => {
        const { evidenceSummaries } = pickRecommendation(recommendation(), [item], {
          audience,
          showsDrafts: false,
        });
        expect(JSON.stringify(evidenceSummaries)).not.toContain(CANARY);
        return evidenceSummaries.some(({ summary }) => summary === 'Held.');
      });
      expect(found).toEqual(readers);
    },
  );

  test.each(['panel', 'public'] as const)(
    'a %s reader gets every version of each voice, the oldest day first',
    (audience) => {
      const said = (datedOn: string, voice: 'commissioner' | 'chief officer', revision: number) => ({
        id: `${datedOn} ${voice} ${revision}`,
        voice,
        ...{ position: null, whyNothing: null },
        text: `${voice}, ${datedOn}, revision ${revision}`,
        datedOn: day(datedOn),
        revision,
        promises: [],
      });
      const record = {
        ...recommendation(),
        responses: [
          said('2026-01-05', 'commissioner', 1),
          said('2021-09-17', 'commissioner', 2),
          said('2021-09-17', 'commissioner', 1),
          said('2026-01-05', 'chief officer', 1),
        ],
      };
      expect(
        pickRecommendation(record, [], { audience, showsDrafts: false }).responses.map(({ text }) => text),
      ).toEqual([
        'commissioner, 2021-09-17, revision 1',
        'commissioner, 2021-09-17, revision 2',
        'chief officer, 2026-01-05, revision 1',
        'commissioner, 2026-01-05, revision 1',
      ]);
    },
  );
});
