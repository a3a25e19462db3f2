import type { ReactNode } from 'react';
import { ReplacedBy } from '@/components/site/replaced-by';
import { StandingTag } from '@/components/site/standing-tag';
import { findingInWords, forceInWords, whyFound } from '@/components/site/words/dial-words';
import { DRAFT_READING } from '@/components/site/words/words';
import { Dials } from '@/components/ui/dials';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import type { PartReading } from '@/lib/domain/document/part-reading';
import { rowsOfReading } from './reading-rows';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { EVIDENCE_STATES } from '@/lib/domain/evidence/evidence';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { ASSURANCE_LABELS, findingOf } from '@/lib/domain/recommendations/dials';
import type { ExceptionAsked } from '@/lib/domain/recommendations/exception';
import { standingOf, WAITING_ON_NATIONAL_ACTION } from '@/lib/domain/recommendations/standing';
import {
  assessHref,
  evidenceHref,
  exceptionHref,
  fileEvidenceHref,
  forceAnswerHref,
  replacementHref,
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
export const DRAFT_NOTICE = `${DRAFT_READING}. Recording what the force says or what we found confirms it.`;

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
  const { ref, text, confirmed } = requirement;
  return (
    <SummaryCard
      id={requirementAnchor(ref)}
      headingLevel={3}
      title={`Part ${ref}`}
      status={<StandingTag standing={standingOf(requirement)} />}
      actions={actionsOf(place, requirement, may)}
    >
      <p className="govuk-body">{text}</p>
      {!confirmed && (
        <>
          {isMarkedDraft && <p className="govuk-hint">{DRAFT_NOTICE}</p>}
          {confirm}
        </>
      )}
      <Dials dials={[...dialsOf(requirement), { label: 'What the figures show', value: figures }]} />
      {disagreements.map((sentence) => (
        <InsetText key={sentence}>{sentence}</InsetText>
      ))}
      <SummaryList isPlain rows={rowsOf({ requirement, evidence, reading, coverageHref })} />
    </SummaryCard>
  );
}

function actionsOf(place: Place, requirement: RequirementRecord, may: RequirementCardProps['may']) {
  const { ref, addressedTo, exception } = requirement;
  const isLocal = addressedTo === 'local';
  const isVerifiable = isLocal && findingOf(requirement) === 'under-review';
  return [
    ...(may.assess && isLocal
      ? [{ href: forceAnswerHref(place, ref), text: 'Record answer', about: `of the force for part ${ref}` }]
      : []),
    ...(may.assess
      ? [{ href: assessHref(place, ref), text: 'Record finding', about: `for part ${ref}` }]
      : []),
    ...(may.assess && (isVerifiable || exception !== null)
      ? [
          {
            href: exceptionHref(place, ref),
            text: exception === null ? 'Ask for an exception' : 'Open the exception',
            about: `for part ${ref}`,
          },
        ]
      : []),
    ...(may.assess && isLocal
      ? [{ href: replacementHref(place, ref), text: 'Supersede', about: `part ${ref}` }]
      : []),
    ...(may.file
      ? [{ href: fileEvidenceHref(place, ref), text: 'File evidence', about: `for part ${ref}` }]
      : []),
  ];
}

function dialsOf(requirement: RequirementRecord) {
  const { addressedTo, found } = requirement;
  return [
    {
      label: 'What the force says',
      ...(addressedTo === 'national' ? { value: WAITING_ON_NATIONAL_ACTION } : forceInWords(requirement)),
    },
    {
      label: 'What we found',
      value: findingInWords(requirement),
      note:
        found &&
        `Since ${formatDay(found.effectiveOn)}. How sure we are: ${ASSURANCE_LABELS[found.assurance]}.`,
    },
  ];
}

const describeException = ({ askedBy, askedAt, reason }: ExceptionAsked): string =>
  `${askedBy.name} asked on ${formatDay(dayInLondon(new Date(askedAt)))} to verify this by exception: ${reason} An approver who is somebody else must decide.`;

type RowsProps = Pick<RequirementCardProps, 'requirement' | 'evidence' | 'reading' | 'coverageHref'>;

function rowsOf({ requirement, evidence, reading, coverageHref }: RowsProps) {
  const { addressedTo, force, found, superseded, nextReviewOn, exception } = requirement;
  return [
    ...(exception ? [{ key: 'Exception asked for', value: describeException(exception) }] : []),
    ...(superseded
      ? [
          { key: 'Replaced by', value: <ReplacedBy replacement={superseded} /> },
          { key: 'Why it was replaced', value: superseded.reason },
        ]
      : []),
    ...(force ? [{ key: 'What the force told us', value: force.reason }] : []),
    ...(found
      ? [{ key: addressedTo === 'national' ? 'Our note' : whyFound(requirement, 'we'), value: found.reason }]
      : []),
    ...(found?.wouldChange ? [{ key: 'What would change our mind', value: found.wouldChange }] : []),
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
