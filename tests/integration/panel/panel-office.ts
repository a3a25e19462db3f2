import { randomUUID } from 'node:crypto';
import { appendEvent } from '@/lib/data/audit/audit';
import { insertMeasure, insertSeries } from '@/lib/data/measures/catalogue';
import { closeDatabase, inTransaction, openDatabase } from '@/lib/data/database';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { day } from '@/lib/domain/day';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { withClient } from '@/lib/hosting/postgres/roles';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { decideNow } from '../../support/decide-now';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import {
  assessment,
  fileAccepted,
  INSPECTION_KEY,
  newEvidence,
  NOW,
  type Office,
  PLACE,
} from '../../support/record-builders';

/**
 * Words that no panel member may ever be sent: each is in a place that is the office's own. Evidence for the panel
 * and its summary are what they may read.
 */
export const CANARIES = {
  officeTitle: 'canary-office-evidence',
  officeSummary: 'canary-office-summary',
  restrictedTitle: 'canary-restricted-evidence',
  undecidedTitle: 'canary-undecided-evidence',
  description: 'canary-description',
  originalKept: 'canary-original-kept',
  decisionNote: 'It shows what it says',
  checkReason: 'canary-check-reason',
  coverage: 'A draft reading of the response',
  address: '@example.org',
} as const;

export const FOR_PANEL = {
  title: 'Minutes the panel may see',
  summary: 'What the minutes say, for the panel',
};

/** One assessed part, one checked promise, evidence of every visibility and one measure with a count of 3. */
export async function fillOffice(office: Office): Promise<void> {
  const { people, database } = office;
  const wouldChange = 'A second sample of closed cases';
  await assessRequirement(people.officer, assessment({ effectiveOn: day('2026-11-20'), wouldChange }), NOW);
  await haveAPromiseChecked(office);
  const { description, originalKept } = CANARIES;
  await fileAccepted(office, {
    visibility: 'panel',
    title: FOR_PANEL.title,
    publicSummary: FOR_PANEL.summary,
    description,
    originalKept,
  });
  await fileAccepted(office, { title: CANARIES.officeTitle, publicSummary: CANARIES.officeSummary });
  await fileAccepted(office, { visibility: 'restricted', title: CANARIES.restrictedTitle });
  const undecided = newEvidence({ visibility: 'panel', title: CANARIES.undecidedTitle });
  await fileEvidence(people.officer, undecided, NOW);
  await closeDatabase();
  openDatabase(database.owner);
  await addMeasure();
  await decideNow(database);
}

/** The reason is one from before its form said that reasons are published: those stay in the office. */
async function haveAPromiseChecked({ people, database }: Office): Promise<void> {
  const found = await findRecommendation(people.officer, PLACE.inspection, PLACE.recommendation);
  const promise = found?.responses[0]?.promises[0];
  if (!promise) throw new Error('The office of these tests has a promise');
  const { id, version } = promise;
  const check = { state: 'late', reason: CANARIES.checkReason, checkedOn: day('2026-11-23') } as const;
  await checkPromise(people.officer, { ...PLACE, promise: id, version, ...check }, NOW);
  await withClient(database.admin, (client) =>
    client.query(`begin; set local session_replication_role = replica;
      update commitment_check set is_published = false; commit`),
  );
}

const quarter = (start: string, end: string, numerator: number) => ({
  period: { type: 'quarter' as const, start: day(start), end: day(end) },
  numerator,
  denominator: 40,
  value: null,
  flags: [],
  revision: 1,
});

/** Figures only the force can give, invented for these tests: one of them is of 3 people. */
async function addMeasure(): Promise<void> {
  await inTransaction(async () => {
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'measure', id: randomUUID() },
      event: { action: 'figures loaded', detail: { measure: '5.1', series: 1, observations: 3 } },
    });
    await insertMeasure(
      {
        ...{
          ref: '5.1',
          position: 1,
          title: 'Early advice considered',
          definition: 'Cases with a decision.',
        },
        ...{
          numerator: 'Cases with a decision',
          denominator: 'Cases',
          unit: 'percent',
          frequency: 'quarterly',
        },
        ...{ basis: 'recorded', direction: 'up', source: 'The force', scope: 'All cases', caution: null },
        ...{ reading: null, disclosureRule: 'standard' },
      },
      { inspection: INSPECTION_KEY, recommendations: ['5'], requirements: ['5a'] },
    );
    await insertSeries({
      ...{ slug: 'early-advice', measureRef: '5.1', title: 'Early advice considered', area: 'Here' },
      ...{ areaCode: null, scope: 'All cases', basis: 'recorded', periodType: 'quarter', unit: 'percent' },
      ...{ source: 'The force', sourceUrl: null, licence: 'Supplied to the office', note: null },
      observations: [
        quarter('2026-01-01', '2026-03-31', 20),
        quarter('2026-04-01', '2026-06-30', 3),
        quarter('2026-07-01', '2026-09-30', 22),
      ],
    });
  });
}

const YEAR = { type: 'financial-year', start: day('2025-04-01'), end: day('2026-03-31') } as const;

/** 12 forces in one year of that measure, ours among them, so that there is something to compare. Invented. */
export async function addComparison({ database }: Office): Promise<void> {
  await closeDatabase();
  openDatabase(database.owner);
  await inTransaction(async () => {
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'measure', id: randomUUID() },
      event: { action: 'figures loaded', detail: { measure: '5.1', series: 12, observations: 12 } },
    });
    for (let at = 0; at < 12; at += 1) {
      await insertSeries({
        ...{ slug: `force-${at}`, measureRef: '5.1', title: 'Cases with a decision', area: `Force ${at}` },
        ...{ areaCode: `E2300000${at}`, scope: 'All cases', basis: 'recorded', periodType: 'financial-year' },
        ...{ unit: 'percent', source: 'A department', sourceUrl: null, licence: 'Open', note: null },
        comparedAs: at === 0 ? 'this force' : 'other force',
        observations: [
          {
            period: YEAR,
            numerator: 400 + 37 * at,
            denominator: 900 + 61 * at,
            value: null,
            flags: [],
            revision: 1,
          },
        ],
      });
    }
  });
  await decideNow(database);
}
