import { type Day, dayInLondon } from '@/lib/domain/day';
import type { FigureRequestRecord } from '@/lib/domain/figures/figure-request';
import type { LastFigures } from '@/lib/domain/figures/due/figures-due';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import type { ErasureRecord } from '@/lib/domain/erasures/erasure';
import type { WithdrawalOfEdition } from '@/lib/domain/publications/withdrawal';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { isSaidDone } from '@/lib/domain/recommendations/dials';
import type { StuckWork } from '@/lib/domain/stuck-work';
import { listOpenErasures } from './erasures/erasures';
import { listEvidenceInReview, listExpiringEvidence, listOverdueEvidence } from './evidence/evidence';
import { listOpenFigureRequests } from './figures/figure-requests';
import { listInspections } from './inspections/inspections';
import { listLastFigures, listMeasuresOfRequirements } from './measures/measures';
import { findOpenPublication } from './publications/publications';
import { listOpenWithdrawals } from './publications/withdrawals';
import { listRecommendationsOfOffice } from './recommendations/recommendations';
import { listStuckWorkFor } from './stuck-work';

export type TodayRecords = {
  inspections: { inspection: InspectionRecord; recommendations: RecommendationRecord[] }[];
  evidenceInReview: EvidenceRecord[];
  expiringEvidence: EvidenceRecord[];
  /** What was asked for and has not come by its day. */
  overdueEvidence: EvidenceRecord[];
  openPublication: PublicationRecord | null;
  withdrawals: WithdrawalOfEdition[];
  erasures: ErasureRecord[];
  openRequests: FigureRequestRecord[];
  lastFigures: (LastFigures & { title: string })[];
  stuckWork: StuckWork[];
  /** The measures linked to requirements which are reported complete, or verified. */
  linked: PublicMeasure[];
};

/** Everything a person's first page is made of. `horizon` is the last day on which evidence may expire and be listed. */
export async function readToday(actor: SignedInActor, horizon: Day): Promise<TodayRecords> {
  const [
    inspections,
    evidenceInReview,
    expiringEvidence,
    overdueEvidence,
    openPublication,
    withdrawals,
    erasures,
    openRequests,
    lastFigures,
    stuckWork,
  ] = await Promise.all([
    listInspections(),
    listEvidenceInReview(actor),
    listExpiringEvidence(actor, horizon),
    listOverdueEvidence(actor, dayInLondon(new Date())),
    findOpenPublication(actor),
    listOpenWithdrawals(actor),
    listOpenErasures(actor),
    listOpenFigureRequests(),
    listLastFigures(),
    listStuckWorkFor(actor),
  ]);
  const recommendations = await listRecommendationsOfOffice(actor);
  return {
    inspections: inspections.map((inspection) => ({
      inspection,
      recommendations: recommendations.filter(({ inspectionSlug }) => inspectionSlug === inspection.slug),
    })),
    ...{
      evidenceInReview,
      expiringEvidence,
      overdueEvidence,
      openPublication,
      withdrawals,
      erasures,
      openRequests,
      lastFigures,
      stuckWork,
    },
    linked: await listMeasuresOfRequirements(actor, recommendations.flatMap(idsOfDone)),
  };
}

/** Most measures are linked to something that nobody calls done yet; their figures need not be read for this page. */
const idsOfDone = ({ requirements }: RecommendationRecord): string[] =>
  requirements.filter(isSaidDone).map(({ id }) => id);
