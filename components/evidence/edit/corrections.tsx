import { Heading } from '@/components/ui/heading';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { formatInstant } from '@/lib/domain/day';
import type { EvidenceCorrection } from '@/lib/domain/evidence/correction';

/** What was corrected of an item of evidence, newest first: before, after, who and why. Nothing where nothing was. */
export function Corrections({ corrections }: { corrections: readonly EvidenceCorrection[] }) {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <Heading level={2} id="corrections">
        Corrections
      </Heading>
      {corrections.map((correction, index) => (
        <SummaryCard
          key={`${correction.at} ${index}`}
          headingLevel={3}
          title={`${formatInstant(new Date(correction.at))}, ${correction.by}`}
        >
          <SummaryList isPlain rows={rowsOf(correction)} />
        </SummaryCard>
      ))}
    </section>
  );
}

function rowsOf({ changes, reason, undoneDecision }: EvidenceCorrection) {
  return [
    ...changes.map(({ label, from, to }) => ({
      key: label,
      value: (
        <>
          <del>
            <span className="govuk-visually-hidden">Before: </span>
            {from ?? 'Nothing written'}
          </del>
          <br />
          <ins>
            <span className="govuk-visually-hidden">After: </span>
            {to}
          </ins>
        </>
      ),
    })),
    ...(reason === null ? [] : [{ key: 'Why', value: reason }]),
    ...(undoneDecision === null
      ? []
      : [{ key: 'Sent back to review', value: `It had been accepted, because: ${undoneDecision}` }]),
  ];
}
