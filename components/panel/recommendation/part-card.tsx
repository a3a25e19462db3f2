import { PANEL } from '@/lib/domain/paths/panel';
import { FiguresVerdict } from '@/components/figures/figures-verdict';
import { StandingTag } from '@/components/site/standing-tag';
import { ReplacedBy } from '@/components/site/replaced-by';
import { findingInWords, forceInWords, whyFound } from '@/components/site/words/dial-words';
import { DRAFT_READING, listed } from '@/components/site/words/words';
import { Dials } from '@/components/ui/dials';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { type Day, formatDay } from '@/lib/domain/day';
import { disagreementsOf } from '@/lib/domain/recommendations/disagreement';
import { ASSURANCE_LABELS } from '@/lib/domain/recommendations/dials';
import { standingOf, WAITING_ON_NATIONAL_ACTION } from '@/lib/domain/recommendations/standing';
import { isPast } from '@/lib/domain/evidence/expiry';
import type { PublicEvidence } from '@/lib/domain/outside/evidence';
import type { PanelRequirement } from '@/lib/domain/outside/panel-view';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { partAnchor } from '@/lib/domain/paths/panel';

type PartCardProps = {
  part: PanelRequirement;
  /** Those that the panel may read of and that support this part. */
  evidence: readonly PublicEvidence[];
  /** Those linked to this part. */
  measures: readonly PublicMeasure[];
  today: Day;
  /** False also where the notice above all parts says it. */
  isMarkedDraft: boolean;
};

/** One part of a recommendation: three judgements kept apart, and why. */
export function PartCard({ part, evidence, measures, today, isMarkedDraft }: PartCardProps) {
  const { ref, text, addressedTo } = part;
  return (
    <SummaryCard
      id={partAnchor(ref)}
      headingLevel={3}
      title={`Part ${ref}`}
      status={<StandingTag standing={standingOf(part)} />}
    >
      <p className="govuk-body">{text}</p>
      {isMarkedDraft && <p className="govuk-hint">{DRAFT_READING}</p>}
      <Dials
        dials={[
          ...(addressedTo === 'national' ? NATIONAL_DIALS : dialsOf(part)),
          {
            label: 'What the figures show',
            value: <FiguresVerdict measures={measures} home={PANEL.measures} />,
          },
        ]}
      />
      {disagreementsOf(part, measures, today).map((sentence) => (
        <InsetText key={sentence}>{sentence}</InsetText>
      ))}
      <SummaryList isPlain rows={rowsOf(part, evidence, today)} />
    </SummaryCard>
  );
}

/** A national part has no local status, whatever was noted about it. */
const NATIONAL_DIALS = [
  { label: 'What the force says', value: WAITING_ON_NATIONAL_ACTION },
  { label: 'What the office found', value: 'Not for the force to do' },
];

const dialsOf = (part: PanelRequirement) => [
  { label: 'What the force says', ...forceInWords(part) },
  {
    label: 'What the office found',
    value: findingInWords(part),
    note:
      part.found &&
      `Since ${formatDay(part.found.effectiveOn)}. How sure: ${ASSURANCE_LABELS[part.found.assurance]}.`,
  },
];

function rowsOf(part: PanelRequirement, evidence: readonly PublicEvidence[], today: Day) {
  const { addressedTo, force, found, superseded, nextReviewOn, wouldChange } = part;
  const isLocal = addressedTo === 'local';
  return [
    ...(superseded
      ? [
          { key: 'Replaced by', value: <ReplacedBy replacement={superseded} /> },
          { key: 'Why it was replaced', value: superseded.reason },
        ]
      : []),
    ...(force && isLocal ? [{ key: 'What the force told the office', value: force.reason }] : []),
    ...(found && isLocal ? [{ key: whyFound(part, 'the office'), value: found.reason }] : []),
    ...(wouldChange && isLocal ? [{ key: 'What would change the office’s mind', value: wouldChange }] : []),
    {
      key: 'Evidence',
      value:
        evidence.length === 0 ? (
          'None that the panel can see'
        ) : (
          <EvidenceLink evidence={evidence} today={today} />
        ),
    },
    { key: 'Next review', value: nextReviewOn ? formatDay(nextReviewOn) : 'No date set yet' },
  ];
}

function EvidenceLink({ evidence, today }: { evidence: readonly PublicEvidence[]; today: Day }) {
  return (
    <a className="govuk-link" href="#evidence">
      {listed(evidence.map((item) => `${item.title}${isPast(item, today) ? ' (expired)' : ''}`))}
    </a>
  );
}
