import type { Day } from '@/lib/domain/day';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { evidenceHorizon } from '@/lib/domain/evidence/expiry';
import type { FigureRequestRecord } from '@/lib/domain/figures/figure-request';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import type { ErasureRecord } from '@/lib/domain/erasures/erasure';
import type { WithdrawalOfEdition } from '@/lib/domain/publications/withdrawal';
import type { InspectionAtAGlance, RecommendationAtAGlance } from '@/lib/domain/recommendations/at-a-glance';
import { isSaidDone } from '@/lib/domain/recommendations/dials';
import type { StuckWork } from '@/lib/domain/stuck-work';
import { MOST_ON_TODAY } from '@/lib/domain/today/due-lists';
import { type OfficeToday, officeToday } from '@/lib/domain/today/office-today';
import { keptUntilChange } from './audit/kept-until-change';
import { listOpenErasures } from './erasures/erasures';
import { type EvidenceToDo, listEvidenceToDo } from './evidence/evidence-to-do';
import { listOpenFigureRequests } from './figures/figure-requests';
import { listLastFigures, listMeasuresOfRequirements } from './measures/measures';
import { findOpenPublication } from './publications/publications';
import { listOpenWithdrawals } from './publications/withdrawals';
import { listOfficeAtAGlance } from './recommendations/at-a-glance';
import { listStuckWorkFor } from './stuck-work';

export type TodayRecords = OfficeToday & {
  /** The first that wait for a decision, of others and of this person; how many there are is in the counts. */
  evidenceInReview: EvidenceRecord[];
  expiringEvidence: EvidenceRecord[];
  /** What was asked for and has not come by its day. */
  overdueEvidence: EvidenceRecord[];
  evidenceCounts: Record<keyof EvidenceToDo, number>;
  openPublication: PublicationRecord | null;
  withdrawals: WithdrawalOfEdition[];
  erasures: ErasureRecord[];
  openRequests: FigureRequestRecord[];
  stuckWork: StuckWork[];
};

/** Everything a person's first page is made of. */
export async function readToday(actor: SignedInActor, today: Day): Promise<TodayRecords> {
  const [office, evidence, openPublication, withdrawals, erasures, openRequests, stuckWork] =
    await Promise.all([
      readOfficeToday(actor, today),
      listEvidenceToDo(actor, { today, horizon: evidenceHorizon(today), most: MOST_ON_TODAY }),
      findOpenPublication(actor),
      listOpenWithdrawals(actor),
      listOpenErasures(actor),
      listOpenFigureRequests(),
      listStuckWorkFor(actor),
    ]);
  const { toDecide, own, expiring, overdue } = evidence;
  return {
    ...office,
    ...{ openPublication, withdrawals, erasures, openRequests, stuckWork },
    evidenceInReview: [...toDecide.items, ...own.items],
    expiringEvidence: expiring.items,
    overdueEvidence: overdue.items,
    evidenceCounts: {
      ...{ toDecide: toDecide.count, own: own.count },
      ...{ expiring: expiring.count, overdue: overdue.count },
    },
  };
}

/** What the lists of what is due are made of, whole. */
export async function readDue(actor: SignedInActor, today: Day) {
  const [office, { overdue }] = await Promise.all([
    readOfficeToday(actor, today),
    listEvidenceToDo(actor, { today, horizon: evidenceHorizon(today), most: MOST_ON_TODAY }),
  ]);
  return { office, overdueEvidence: overdue.items };
}

/** What is due in the whole office, worked out once for each change of the record. */
async function readOfficeToday(actor: SignedInActor, today: Day): Promise<OfficeToday> {
  const inspections = await listOfficeAtAGlance(actor, today);
  // Everybody in the office may read the true figures, so that it is the same for all of them.
  return can(actor.role, 'manage:read')
    ? keptUntilChange('today', today, () => workOut(actor, inspections, today))
    : workOut(actor, [], today);
}

async function workOut(
  actor: SignedInActor,
  inspections: readonly InspectionAtAGlance[],
  today: Day,
): Promise<OfficeToday> {
  const recommendations = inspections.flatMap((each) => each.recommendations);
  const [linked, lastFigures] = await Promise.all([
    listMeasuresOfRequirements(actor, recommendations.flatMap(idsOfDone)),
    listLastFigures(),
  ]);
  return officeToday(inspections, { linked, lastFigures }, today);
}

/** Most measures are linked to something that nobody calls done yet; their figures need not be read for this page. */
const idsOfDone = ({ requirements }: RecommendationAtAGlance): string[] =>
  requirements.filter(isSaidDone).map(({ id }) => id);
