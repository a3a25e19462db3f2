import type { ReactNode } from 'react';
import { StandingTag } from '@/components/site/standing-tag';
import { DRAFT_READING } from '@/components/site/words/words';
import { Dials } from '@/components/ui/dials';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import type { PartReading } from '@/lib/domain/document/part-reading';
import { rowsOfReading } from './reading-rows';
import { formatDay } from '@/lib/domain/day';
import { EVIDENCE_STATES } from '@/lib/domain/evidence/evidence';
import { standingKey } from '@/lib/domain/recommendations/recommendation';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import {
  ASSURANCE_LABELS,
  describeStanding,
  RESULT_LABELS,
  standingOf,
} from '@/lib/domain/recommendations/requirement';
import {
  assessHref,
  evidenceHref,
  fileEvidenceHref,
  requirementAnchor,
  type Place,
} from '@/lib/domain/paths/office';

type RequirementCardProps = {
  place: Place;
  requirement: RequirementRecord;
  evidence: readonly EvidenceRecord[];
  /** How the office reads the response to it, and where that is confirmed; null where this person may not. */
  reading?: PartReading;
  coverageHref: string | null;
  /** What the figures show: the third dial. */
  figures: ReactNode;
  /** A sentence for each place where two of the dials disagree. */
  disagreements: readonly string[];
  /** False also where the notice above all parts says it. */
  isMarkedDraft: boolean;
  may: { assess: boolean; file: boolean };
  /** The button that confirms a draft reading, where this person may. */
  confirm?: ReactNode;
};

/** Said of each part whose wording nobody has confirmed, or once above them. */
export const DRAFT_NOTICE = `${DRAFT_READING}. Recording a status confirms it.`;

/** One requirement: three judgements kept apart, why, and what supports them. */
export function RequirementCard({
  place,
  requirement,
  evidence,
  reading,
  coverageHref,
  figures,
  disagreements,
  isMarkedDraft,
  may,
  confirm,
}: RequirementCardProps) {
  const { ref, text, addressedTo, current, confirmed } = requirement;
  const standing = standingOf(requirement);
  const about = `for part ${ref}`;
  const actions = [
    ...(may.assess ? [{ href: assessHref(place, ref), text: 'Record a change', about }] : []),
    ...(may.file ? [{ href: fileEvidenceHref(place, ref), text: 'File evidence', about }] : []),
  ];
  return (
    <SummaryCard
      id={requirementAnchor(ref)}
      headingLevel={3}
      title={`Part ${ref}`}
      status={<StandingTag standing={standingKey(standing)} />}
      actions={actions}
    >
      <p className="govuk-body">{text}</p>
      {!confirmed && (
        <>
          {isMarkedDraft && <p className="govuk-hint">{DRAFT_NOTICE}</p>}
          {confirm}
        </>
      )}
      <Dials
        dials={[
          {
            label: 'What the force says',
            value: describeStanding(standing),
            note: current && addressedTo === 'local' ? `Since ${formatDay(current.effectiveOn)}` : undefined,
          },
          {
            label: 'What we found',
            value: current ? RESULT_LABELS[current.result] : 'Nothing recorded yet',
            note: current ? `How sure we are: ${ASSURANCE_LABELS[current.assurance]}` : undefined,
          },
          { label: 'What the figures show', value: figures },
        ]}
      />
      {disagreements.map((sentence) => (
        <InsetText key={sentence}>{sentence}</InsetText>
      ))}
      <SummaryList isPlain rows={rowsOf({ requirement, evidence, reading, coverageHref })} />
    </SummaryCard>
  );
}

type RowsProps = Pick<RequirementCardProps, 'requirement' | 'evidence' | 'reading' | 'coverageHref'>;

function rowsOf({ requirement, evidence, reading, coverageHref }: RowsProps) {
  const { current, nextReviewOn } = requirement;
  return [
    ...(current ? [{ key: 'Why', value: current.reason }] : []),
    ...(current?.wouldChange ? [{ key: 'What would change our mind', value: current.wouldChange }] : []),
    ...(current?.supersededBy ? [{ key: 'Replaced by', value: current.supersededBy }] : []),
    ...rowsOfReading(reading, coverageHref),
    { key: 'Evidence', value: <EvidenceBehind evidence={evidence} /> },
    { key: 'Next review', value: nextReviewOn ? formatDay(nextReviewOn) : 'No date set' },
  ];
}

function EvidenceBehind({ evidence }: { evidence: readonly EvidenceRecord[] }) {
  if (evidence.length === 0) return 'None filed yet';
  return (
    <ul className="govuk-list">
      {evidence.map(({ id, title, state }) => (
        <li key={id}>
          <a className="govuk-link" href={evidenceHref(id)}>
            {title}
          </a>{' '}
          ({EVIDENCE_STATES[state].toLowerCase()})
        </li>
      ))}
    </ul>
  );
}
