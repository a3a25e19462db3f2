import { ReplacedBy } from '@/components/site/replaced-by';
import { StandingTag } from '@/components/site/standing-tag';
import { findingInWords, forceInWords, whyFound } from '@/components/site/words/dial-words';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDay } from '@/lib/domain/day';
import { EVIDENCE_STATES } from '@/lib/domain/evidence/evidence';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { ASSURANCE_LABELS } from '@/lib/domain/recommendations/dials';
import { standingOf } from '@/lib/domain/recommendations/standing';

type CurrentTextProps = { requirement: RequirementRecord; evidence: readonly EvidenceRecord[] };

/** What is recorded of a requirement now, to show beside the form that changes it. */
export function CurrentText({ requirement, evidence }: CurrentTextProps) {
  const { ref, text } = requirement;
  return (
    <>
      <h2 className="govuk-heading-s">Part {ref} as it is now</h2>
      <p className="govuk-body">{text}</p>
      <p className="govuk-body">
        <StandingTag standing={standingOf(requirement)} />
      </p>
      <SummaryList isPlain rows={rowsOf(requirement, evidence)} />
    </>
  );
}

function rowsOf(requirement: RequirementRecord, evidence: readonly EvidenceRecord[]) {
  const { force, found, superseded, nextReviewOn } = requirement;
  const { value: says, note: since } = forceInWords(requirement);
  return [
    ...(superseded ? [{ key: 'Replaced by', value: <ReplacedBy replacement={superseded} /> }] : []),
    { key: 'What the force says', value: since === undefined ? says : `${says}. ${since}` },
    ...(force ? [{ key: 'What the force told us', value: force.reason }] : []),
    { key: 'What we found', value: findingInWords(requirement) },
    ...(found
      ? [
          { key: 'How sure we are', value: ASSURANCE_LABELS[found.assurance] },
          { key: whyFound(requirement, 'we'), value: found.reason },
          { key: 'Found since', value: formatDay(found.effectiveOn) },
        ]
      : []),
    { key: 'Next review', value: nextReviewOn ? formatDay(nextReviewOn) : 'No date set' },
    {
      key: 'Evidence',
      value:
        evidence.length === 0
          ? 'None that you can see'
          : evidence
              .map(({ title, state }) => `${title} (${EVIDENCE_STATES[state].toLowerCase()})`)
              .join('; '),
    },
  ];
}
