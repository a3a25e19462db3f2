import { Heading } from '@/components/ui/heading';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { recommendationHref, requirementAnchor } from '@/lib/domain/paths/office';

/** The parts that an item of evidence is for, each with the way to it. */
export function LinkedTo({ evidence: { requirements } }: { evidence: Pick<EvidenceRecord, 'requirements'> }) {
  return (
    <section aria-labelledby="links">
      <Heading level={2} id="links">
        Linked to
      </Heading>
      {requirements.length === 0 && <p className="govuk-body">Nothing yet.</p>}
      <ul className="govuk-list">
        {requirements.map(({ recommendation: { inspection, ref: recommendation }, ref }) => (
          <li key={`${inspection} ${recommendation} ${ref}`}>
            <a
              className="govuk-link"
              href={`${recommendationHref({ inspection, recommendation })}#${requirementAnchor(ref)}`}
            >
              Part {ref} of recommendation {recommendation}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
