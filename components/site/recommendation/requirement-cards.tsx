import type { ReactNode } from 'react';
import { Dials } from '@/components/ui/dials';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { type Day, formatDay } from '@/lib/domain/day';
import { about, type RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import { disagreementsOf } from '@/lib/domain/recommendations/disagreement';
import { ASSURANCE_LABELS } from '@/lib/domain/recommendations/dials';
import { standingOf } from '@/lib/domain/recommendations/standing';
import type { PublicEvidence } from '@/lib/domain/outside/evidence';
import type { PublicRecommendation, PublicRequirement } from '@/lib/domain/outside/snapshot';
import { keyIn } from '@/lib/domain/outside/key-in';
import { ExpiredTag } from '../evidence/evidence-expiry';
import { PartFigures } from '../part-figures';
import type { Place } from '../place';
import { ReplacedBy } from '../replaced-by';
import { StandingTag } from '../standing-tag';
import { findingInWords, forceInWords, isNothingRecorded, whyFound } from '../words/dial-words';
import { DRAFT_READING, PARTS_BEING_CHECKED, allDrafts } from '../words/words';

type RequirementCardsProps = { place: Place; recommendation: PublicRecommendation };

/** Each part of a recommendation: its status, what we found, what the figures show, and why. */
export function RequirementCards({ place, recommendation }: RequirementCardsProps) {
  const { requirements, evidence } = recommendation;
  const saidAbove = allDrafts(requirements);
  return (
    <>
      {saidAbove && <p className="site-draft">{DRAFT_READING}</p>}
      {requirements.map((requirement) => (
        <RequirementCard
          key={requirement.ref}
          place={place}
          requirement={requirement}
          recommendation={keyIn(place.snapshot, recommendation)}
          evidence={evidence.filter(({ requirementRefs }) => requirementRefs.includes(requirement.ref))}
          isMarkedDraft={!requirement.confirmed && !saidAbove}
        />
      ))}
      {recommendation.beingChecked.parts && <p className="govuk-body">{PARTS_BEING_CHECKED}</p>}
    </>
  );
}

type RequirementCardProps = {
  place: Place;
  requirement: PublicRequirement;
  recommendation: RecommendationKey;
  evidence: readonly PublicEvidence[];
  /** False also where the notice above all parts says it. */
  isMarkedDraft: boolean;
};

function RequirementCard(props: RequirementCardProps) {
  const { place, requirement, recommendation, evidence, isMarkedDraft } = props;
  const { ref, text, addressedTo } = requirement;
  // A national part has no local status, whatever was noted about it.
  const isAssessed = addressedTo === 'local' && !isNothingRecorded(requirement);
  const { measures, edition } = place.snapshot;
  const linked = about({ recommendation, ref }, measures);
  const rows = rowsOf(requirement, evidence, edition.datedOn);
  return (
    <SummaryCard
      id={`part-${ref}`}
      headingLevel={3}
      title={`Part ${ref}`}
      status={<StandingTag standing={standingOf(requirement)} />}
    >
      <p className="govuk-body">{text}</p>
      {isMarkedDraft && <p className="site-draft">{DRAFT_READING}</p>}
      {isAssessed ? (
        <PartDials requirement={requirement} figures={<PartFigures place={place} measures={linked} />} />
      ) : (
        <NotAssessed requirement={requirement} />
      )}
      {disagreementsOf(requirement, linked, edition.datedOn).map((sentence) => (
        <InsetText key={sentence}>{sentence}</InsetText>
      ))}
      {rows.length > 0 && <SummaryList isPlain rows={rows} />}
    </SummaryCard>
  );
}

type PartDialsProps = {
  requirement: PublicRequirement;
  /** What the figures show: the third dial. */
  figures: ReactNode;
};

function PartDials({ requirement, figures }: PartDialsProps) {
  const { found } = requirement;
  return (
    <Dials
      dials={[
        { label: 'What the force says', ...forceInWords(requirement) },
        {
          label: 'What we found',
          value: findingInWords(requirement),
          note: found ? `Since ${formatDay(found.effectiveOn)}.` : undefined,
        },
        { label: 'How sure we are', value: ASSURANCE_LABELS[found?.assurance ?? 'none'] },
        { label: 'What the figures show', value: figures },
      ]}
    />
  );
}

function NotAssessed({ requirement }: { requirement: PublicRequirement }) {
  const { addressedTo, nextReviewOn, superseded } = requirement;
  if (addressedTo === 'national') {
    return (
      <p className="govuk-body">
        This part is for a national body. We show it, but we do not count it for or against the force.
      </p>
    );
  }
  if (superseded) return null;
  return (
    <p className="govuk-body">
      We have not assessed this part yet.{nextReviewOn ? '' : ' No date has been set.'}
    </p>
  );
}

function rowsOf(part: PublicRequirement, evidence: readonly PublicEvidence[], asAt: Day) {
  const { force, found, superseded, nextReviewOn, addressedTo } = part;
  const hasNoDate = !isNothingRecorded(part) && addressedTo === 'local';
  const rows = [
    superseded && { key: 'Replaced by', value: <ReplacedBy replacement={superseded} /> },
    superseded && { key: 'Why it was replaced', value: superseded.reason },
    force && { key: 'What the force told us', value: force.reason },
    found && { key: addressedTo === 'national' ? 'Our note' : whyFound(part, 'we'), value: found.reason },
    evidence.length > 0 && { key: 'Evidence', value: <EvidenceLinks evidence={evidence} asAt={asAt} /> },
    (nextReviewOn !== null || hasNoDate) && {
      key: 'Next review',
      value: nextReviewOn ? formatDay(nextReviewOn) : 'No date set yet',
    },
  ];
  return rows.filter((row) => row !== null && row !== false);
}

function EvidenceLinks({ evidence, asAt }: { evidence: readonly PublicEvidence[]; asAt: Day }) {
  return (
    <ul className="govuk-list">
      {evidence.map((item, index) => (
        <li key={`${index} ${item.title}`}>
          <a className="govuk-link" href="#evidence">
            {item.title}
          </a>{' '}
          <ExpiredTag evidence={item} asAt={asAt} />
        </li>
      ))}
    </ul>
  );
}
