import { EmptyState } from '@/components/ui/empty-state';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { type Day, formatDay } from '@/lib/domain/day';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES, PROVENANCES } from '@/lib/domain/evidence/evidence';
import type { EditionEvidence, PublicEvidence } from '@/lib/domain/outside/evidence';
import type { PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { FileLink } from '@/components/site/file-link';
import type { Place } from '@/components/site/place';
import { ExpiredTag, expiryRows } from './evidence-expiry';
import { EvidenceSummaries } from './evidence-summaries';
import { counted, listed } from '@/components/site/words/words';

type EvidenceSectionProps = { place: Place; recommendation: PublicRecommendation; asAt: Day };

/** The evidence that may be shown, then how much is held that may not. */
export function EvidenceSection({ place, recommendation, asAt }: EvidenceSectionProps) {
  const { evidence, evidenceNotShown, evidenceSummaries } = recommendation;
  return (
    <>
      {evidence.length === 0 ? (
        <EmptyState title="No evidence is published for this recommendation yet">
          <p className="govuk-body">It appears here when it may be made public and we have accepted it.</p>
        </EmptyState>
      ) : (
        evidence.map((item, index) => (
          <EvidenceCard key={`${index} ${item.title}`} place={place} item={item} asAt={asAt} />
        ))
      )}
      {evidenceNotShown > 0 && (
        <p className="govuk-body">
          We hold {counted(evidenceNotShown, 'more record')} that we do not publish. We may not be able to
          make a record public, for example because it is about somebody’s case, or we may not have accepted
          it as evidence.
        </p>
      )}
      <EvidenceSummaries
        summaries={evidenceSummaries}
        asAt={asAt}
        above="This is what we can say of evidence that we accepted and do not publish."
      />
    </>
  );
}

type EvidenceCardProps = { place: Place; item: EditionEvidence; asAt: Day };

function EvidenceCard({ place, item, asAt }: EvidenceCardProps) {
  return (
    <SummaryCard headingLevel={3} title={item.title} status={<ExpiredTag evidence={item} asAt={asAt} />}>
      {item.summary && <p className="govuk-body">{item.summary}</p>}
      <SummaryList isPlain rows={[...rowsOf(item), ...fileRows(place, item), ...expiryRows(item, asAt)]} />
    </SummaryCard>
  );
}

/** The file itself, to save: where somebody has looked for what it may hide. */
const fileRows = (place: Place, { file, title }: EditionEvidence) =>
  file
    ? [
        {
          key: 'File',
          value: (
            <FileLink place={place} path={file.path} about={title}>
              Download it
            </FileLink>
          ),
        },
      ]
    : [];

function rowsOf({
  type,
  strength,
  provenance,
  effectiveFrom,
  effectiveTo,
  link,
  requirementRefs,
}: PublicEvidence) {
  const rows = [
    { key: 'What it is', value: EVIDENCE_TYPES[type] },
    { key: 'What it can show', value: EVIDENCE_STRENGTHS[strength] },
    { key: 'Where it comes from', value: PROVENANCES[provenance] },
    { key: requirementRefs.length === 1 ? 'Part' : 'Parts', value: listed(requirementRefs) },
    effectiveFrom && { key: 'Covers', value: describeCover(effectiveFrom, effectiveTo) },
    link && {
      key: 'Read it',
      value: (
        <a className="govuk-link" href={link} rel="noreferrer">
          {link}
        </a>
      ),
    },
  ];
  return rows.filter((row) => row !== null && row !== '');
}

function describeCover(
  from: NonNullable<PublicEvidence['effectiveFrom']>,
  to: PublicEvidence['effectiveTo'],
): string {
  if (to === null) return `From ${formatDay(from)}`;
  return from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
}
