import { PANEL } from '@/lib/domain/paths/panel';
import { FiguresVerdict } from '@/components/figures/figures-verdict';
import { StandingTag } from '@/components/site/standing-tag';
import { DRAFT_READING, listed } from '@/components/site/words/words';
import { Dials } from '@/components/ui/dials';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { type Day, formatDay } from '@/lib/domain/day';
import { disagreementsOf } from '@/lib/domain/recommendations/disagreement';
import { standingKey } from '@/lib/domain/recommendations/recommendation';
import {
  ASSURANCE_LABELS,
  describeStanding,
  NOT_YET_ASSESSED,
  RESULT_LABELS,
  standingOf,
} from '@/lib/domain/recommendations/requirement';
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
  // A national part has no local status, whatever was noted about it.
  const current = addressedTo === 'local' ? part.current : null;
  const standing = standingOf({ addressedTo, current });
  return (
    <SummaryCard
      id={partAnchor(ref)}
      headingLevel={3}
      title={`Part ${ref}`}
      status={<StandingTag standing={standingKey(standing)} />}
    >
      <p className="govuk-body">{text}</p>
      {isMarkedDraft && <p className="govuk-hint">{DRAFT_READING}</p>}
      <Dials
        dials={[
          {
            label: 'What the force says',
            value: describeStanding(standing),
            note: current ? `Since ${formatDay(current.effectiveOn)}` : undefined,
          },
          {
            label: 'What the office found',
            value: current ? RESULT_LABELS[current.result] : foundNothing(part),
            note: current ? `How sure: ${ASSURANCE_LABELS[current.assurance]}` : undefined,
          },
          {
            label: 'What the figures show',
            value: <FiguresVerdict measures={measures} home={PANEL.measures} />,
          },
        ]}
      />
      {disagreementsOf(part, measures, today).map((sentence) => (
        <InsetText key={sentence}>{sentence}</InsetText>
      ))}
      <SummaryList isPlain rows={rowsOf(part, evidence)} />
    </SummaryCard>
  );
}

const foundNothing = ({ addressedTo }: PanelRequirement) =>
  addressedTo === 'national' ? 'Not for the force to do' : NOT_YET_ASSESSED;

function rowsOf(
  { addressedTo, current, nextReviewOn, wouldChange }: PanelRequirement,
  evidence: readonly PublicEvidence[],
) {
  return [
    ...(current && addressedTo === 'local' ? [{ key: 'Why', value: current.reason }] : []),
    ...(wouldChange && addressedTo === 'local'
      ? [{ key: 'What would change the office’s mind', value: wouldChange }]
      : []),
    ...(current?.supersededBy ? [{ key: 'Replaced by', value: current.supersededBy }] : []),
    {
      key: 'Evidence',
      value: evidence.length === 0 ? 'None that the panel can see' : <EvidenceLink evidence={evidence} />,
    },
    { key: 'Next review', value: nextReviewOn ? formatDay(nextReviewOn) : 'No date set yet' },
  ];
}

function EvidenceLink({ evidence }: { evidence: readonly PublicEvidence[] }) {
  return (
    <a className="govuk-link" href="#evidence">
      {listed(evidence.map(({ title }) => title))}
    </a>
  );
}
