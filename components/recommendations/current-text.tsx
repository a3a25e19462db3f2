import { StandingTag } from '@/components/site/standing-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDay } from '@/lib/domain/day';
import { EVIDENCE_STATES } from '@/lib/domain/evidence/evidence';
import { standingKey } from '@/lib/domain/recommendations/recommendation';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { ASSURANCE_LABELS, RESULT_LABELS, standingOf } from '@/lib/domain/recommendations/requirement';

type CurrentTextProps = { requirement: RequirementRecord; evidence: readonly EvidenceRecord[] };

/** What is recorded of a requirement now, to show beside the form that changes it. */
export function CurrentText({ requirement, evidence }: CurrentTextProps) {
  const { ref, text } = requirement;
  return (
    <>
      <h2 className="govuk-heading-s">Part {ref} as it is now</h2>
      <p className="govuk-body">{text}</p>
      <p className="govuk-body">
        <StandingTag standing={standingKey(standingOf(requirement))} />
      </p>
      <SummaryList isPlain rows={rowsOf(requirement, evidence)} />
    </>
  );
}

function rowsOf({ current, nextReviewOn }: RequirementRecord, evidence: readonly EvidenceRecord[]) {
  return [
    ...(current
      ? [
          { key: 'What we found', value: RESULT_LABELS[current.result] },
          { key: 'How sure we are', value: ASSURANCE_LABELS[current.assurance] },
          { key: 'Why', value: current.reason },
          { key: 'Took effect on', value: formatDay(current.effectiveOn) },
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
