import { type Day, formatDay } from '@/lib/domain/day';
import { isPast } from '@/lib/domain/evidence/expiry';
import type { SummarisedEvidence } from '@/lib/domain/outside/evidence';
import { listed } from '@/components/site/words/words';

type EvidenceSummariesProps = { summaries: readonly SummarisedEvidence[]; asAt: Day; above: string };

/** What may be said of evidence that is not shown: its summary, and the parts that it is for. */
export function EvidenceSummaries({ summaries, asAt, above }: EvidenceSummariesProps) {
  if (summaries.length === 0) return null;
  return (
    <>
      <p className="govuk-body">{above}</p>
      <ul className="govuk-list govuk-list--bullet">
        {summaries.map((item, index) => (
          <li key={`${index} ${item.summary}`}>
            {describeParts(item)}: {item.summary}
            {describeExpiry(item, asAt)}
          </li>
        ))}
      </ul>
    </>
  );
}

const describeParts = ({ requirementRefs }: SummarisedEvidence) =>
  `For ${requirementRefs.length === 1 ? 'part' : 'parts'} ${listed(requirementRefs)}`;

function describeExpiry(item: SummarisedEvidence, asAt: Day): string {
  if (item.expiresOn === null) return '';
  return isPast(item, asAt)
    ? ` (Expired on ${formatDay(item.expiresOn)}.)`
    : ` (We rely on it until ${formatDay(item.expiresOn)}.)`;
}
