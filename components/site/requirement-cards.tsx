import { Dials } from '@/components/ui/dials';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDay } from '@/lib/domain/day';
import { standingKey } from '@/lib/domain/recommendation';
import {
  ASSURANCE_LABELS,
  RESULT_LABELS,
  describeStanding,
  type StandingOfRequirement,
} from '@/lib/domain/requirement';
import type {
  PublicAssessment,
  PublicEvidence,
  PublicRecommendation,
  PublicRequirement,
} from '@/lib/domain/snapshot';
import { describeDisagreement } from './disagreement';
import { StandingTag } from './standing-tag';
import { DRAFT_READING } from './words';

/** Each part of a recommendation: where it stands, what we found, how sure we are, and why. */
export function RequirementCards({ recommendation }: { recommendation: PublicRecommendation }) {
  return recommendation.requirements.map((requirement) => (
    <RequirementCard
      key={requirement.ref}
      requirement={requirement}
      evidence={recommendation.evidence.filter(({ requirementRefs }) =>
        requirementRefs.includes(requirement.ref),
      )}
    />
  ));
}

/** The part's standing as the domain computes it: addressee first, then the latest assessment. */
export function standingOf({ addressedTo, current }: PublicRequirement): StandingOfRequirement {
  return { addressedTo, status: current?.status ?? null };
}

type RequirementCardProps = { requirement: PublicRequirement; evidence: readonly PublicEvidence[] };

function RequirementCard({ requirement, evidence }: RequirementCardProps) {
  const { ref, text, confirmed } = requirement;
  // A national part has no local status, whatever was noted about it.
  const current = requirement.addressedTo === 'local' ? requirement.current : null;
  const disagreement = current && describeDisagreement(current);
  const rows = rowsOf(requirement, evidence);
  return (
    <SummaryCard
      id={`part-${ref}`}
      headingLevel={3}
      title={`Part ${ref}`}
      status={<StandingTag standing={standingKey(standingOf(requirement))} />}
    >
      <p className="govuk-body">{text}</p>
      {!confirmed && <p className="site-draft">{DRAFT_READING}</p>}
      {current ? (
        <AssessmentDials requirement={requirement} current={current} />
      ) : (
        <NotAssessed requirement={requirement} />
      )}
      {disagreement && <InsetText>{disagreement}</InsetText>}
      {rows.length > 0 && <SummaryList isPlain rows={rows} />}
    </SummaryCard>
  );
}

function AssessmentDials({
  requirement,
  current,
}: {
  requirement: PublicRequirement;
  current: PublicAssessment;
}) {
  return (
    <Dials
      dials={[
        {
          label: 'Where it stands',
          value: describeStanding(standingOf(requirement)),
          note: `Since ${formatDay(current.effectiveOn)}`,
        },
        { label: 'What we found', value: RESULT_LABELS[current.result] },
        { label: 'How sure we are', value: ASSURANCE_LABELS[current.assurance] },
      ]}
    />
  );
}

function NotAssessed({ requirement: { addressedTo, nextReviewOn } }: { requirement: PublicRequirement }) {
  if (addressedTo === 'national') {
    return (
      <p className="govuk-body">
        This part is for a national body to do. We show it, and do not count it for or against the force.
      </p>
    );
  }
  return (
    <p className="govuk-body">
      We have not assessed this part yet{nextReviewOn ? '' : ', and no date is set for it'}.
    </p>
  );
}

function rowsOf(
  { current, nextReviewOn, addressedTo }: PublicRequirement,
  evidence: readonly PublicEvidence[],
) {
  const rows = [
    current && { key: 'Why', value: current.reason },
    current?.supersededBy && { key: 'Replaced by', value: current.supersededBy },
    evidence.length > 0 && { key: 'Evidence', value: <EvidenceLinks evidence={evidence} /> },
    (nextReviewOn || (current && addressedTo === 'local')) && {
      key: 'Next review',
      value: nextReviewOn ? formatDay(nextReviewOn) : 'No date set yet',
    },
  ];
  return rows.filter((row) => row !== null && row !== undefined && row !== false && row !== '');
}

function EvidenceLinks({ evidence }: { evidence: readonly PublicEvidence[] }) {
  return (
    <ul className="govuk-list">
      {evidence.map(({ title }, index) => (
        <li key={`${index} ${title}`}>
          <a className="govuk-link" href="#evidence">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
