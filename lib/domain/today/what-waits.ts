import { whyNotDecide } from '../evidence/evidence';
import { can, type SignedInActor } from '../permissions';
import type { EvidenceRecord } from '../evidence/evidence-record';
import type { PartAtAGlance, RecommendationAtAGlance } from '../recommendations/at-a-glance';
import type { ExceptionAsked } from '../recommendations/exception';
import type { PublicationRecord } from '../publications/publication-record';
import type { ErasureRecord } from '../erasures/erasure';
import type { WithdrawalOfEdition } from '../publications/withdrawal';

/** Something only this person, or somebody with the same duty, can move on. */
export type Waiting =
  | { kind: 'evidence'; evidence: EvidenceRecord }
  | {
      kind: 'exception';
      recommendation: RecommendationAtAGlance;
      requirement: PartAtAGlance;
      exception: ExceptionAsked;
    }
  | { kind: 'edition'; publication: PublicationRecord }
  | { kind: 'withdrawal'; withdrawal: WithdrawalOfEdition }
  | { kind: 'erasure'; erasure: ErasureRecord };

type Records = {
  inspections: readonly { recommendations: readonly RecommendationAtAGlance[] }[];
  evidenceInReview: readonly EvidenceRecord[];
  openPublication: PublicationRecord | null;
  /** What is asked of editions that the public reads, and not decided yet. */
  withdrawals: readonly WithdrawalOfEdition[];
  /** What somebody asked to take out of the record, and nobody decided yet. */
  erasures: readonly ErasureRecord[];
};

/** What waits for this person's decision. Never what they filed or prepared themselves: that waits for somebody else. */
export function whatWaits(actor: SignedInActor, records: Records): Waiting[] {
  const evidence = can(actor.role, 'evidence:decide')
    ? records.evidenceInReview.filter((item) => whyNotDecide(item, actor.id) === null)
    : [];
  const { openPublication } = records;
  const isToApprove =
    openPublication?.state === 'draft' &&
    openPublication.preparedBy?.id !== actor.id &&
    can(actor.role, 'publication:approve');
  return [
    ...(can(actor.role, 'publication:withdraw') ? withdrawalsOf(records, (by) => by !== actor.id) : []),
    ...(can(actor.role, 'erasure:decide') ? erasuresOf(records, (by) => by !== actor.id) : []),
    ...evidence.map((item): Waiting => ({ kind: 'evidence', evidence: item })),
    ...exceptionsFor(
      actor,
      records.inspections.flatMap(({ recommendations }) => recommendations),
    ),
    ...(openPublication && isToApprove ? [{ kind: 'edition', publication: openPublication } as const] : []),
  ];
}

/** First, because a name that should not be there is read by more people every minute. */
const withdrawalsOf = ({ withdrawals }: Records, isFor: (askedBy: string) => boolean): Waiting[] =>
  withdrawals
    .filter(({ askedBy }) => isFor(askedBy.id))
    .map((withdrawal) => ({ kind: 'withdrawal', withdrawal }));

const erasuresOf = ({ erasures }: Records, isFor: (askedBy: string) => boolean): Waiting[] =>
  erasures.filter(({ askedBy }) => isFor(askedBy.id)).map((erasure) => ({ kind: 'erasure', erasure }));

function exceptionsFor(actor: SignedInActor, recommendations: readonly RecommendationAtAGlance[]): Waiting[] {
  if (!can(actor.role, 'exception:decide')) return [];
  return recommendations.flatMap((recommendation) =>
    recommendation.requirements.flatMap((requirement): Waiting[] => {
      const { exception } = requirement;
      if (exception === null || exception.askedBy.id === actor.id) return [];
      return [{ kind: 'exception', recommendation, requirement, exception }];
    }),
  );
}

/** What this person filed, asked for or prepared, and cannot move on: somebody else must decide on it. */
export function whatWaitsForOthers(actor: Pick<SignedInActor, 'id'>, records: Records): Waiting[] {
  const { openPublication } = records;
  const isOwnDraft = openPublication?.state === 'draft' && openPublication.preparedBy?.id === actor.id;
  const recommendations = records.inspections.flatMap((each) => each.recommendations);
  return [
    ...withdrawalsOf(records, (by) => by === actor.id),
    ...erasuresOf(records, (by) => by === actor.id),
    ...records.evidenceInReview
      .filter(({ filedBy }) => filedBy?.id === actor.id)
      .map((evidence): Waiting => ({ kind: 'evidence', evidence })),
    ...recommendations.flatMap((recommendation) =>
      recommendation.requirements.flatMap((requirement): Waiting[] => {
        const { exception } = requirement;
        if (exception?.askedBy.id !== actor.id) return [];
        return [{ kind: 'exception', recommendation, requirement, exception }];
      }),
    ),
    ...(openPublication && isOwnDraft ? [{ kind: 'edition', publication: openPublication } as const] : []),
  ];
}
