import { EvidenceSummaries } from '@/components/site/evidence/evidence-summaries';
import { ExpiredTag, expiryRows } from '@/components/site/evidence/evidence-expiry';
import { listed } from '@/components/site/words/words';
import { EmptyState } from '@/components/ui/empty-state';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { type Day, formatDay } from '@/lib/domain/day';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES, PROVENANCES } from '@/lib/domain/evidence/evidence';
import { FILE_KINDS } from '@/lib/domain/evidence/evidence-file';
import type { PanelFile } from '@/lib/domain/evidence/evidence-record';
import { formatBytes } from '@/lib/domain/format-bytes';
import type { PublicEvidence, SummarisedEvidence } from '@/lib/domain/outside/evidence';
import type { PanelEvidence } from '@/lib/domain/outside/panel-view';
import { openFileHref } from '@/lib/domain/paths/office';

type EvidenceCardsProps = {
  evidence: readonly PanelEvidence[];
  /** Of evidence that the panel may not see. */
  summaries: readonly SummarisedEvidence[];
  today: Day;
};

/** The evidence that was accepted and that the panel may read of, then what may be said of the rest. */
export function EvidenceCards({ evidence, summaries, today }: EvidenceCardsProps) {
  return (
    <>
      {evidence.length === 0 && (
        <EmptyState title="There is no evidence that the panel can see yet">
          <p className="govuk-body">
            Evidence appears here when the office has accepted it and has marked it for the panel or the
            public.
          </p>
        </EmptyState>
      )}
      {evidence.map((item, index) => (
        <SummaryCard
          key={`${index} ${item.title}`}
          headingLevel={3}
          title={item.title}
          status={<ExpiredTag evidence={item} asAt={today} />}
        >
          {item.summary && <p className="govuk-body">{item.summary}</p>}
          <SummaryList isPlain rows={[...rowsOf(item), ...expiryRows(item, today)]} />
        </SummaryCard>
      ))}
      <EvidenceSummaries
        summaries={summaries}
        asAt={today}
        above="The office also holds evidence that it does not show the panel. This is what it can say of it."
      />
    </>
  );
}

function rowsOf({ type, strength, provenance, link, file, requirementRefs, ...item }: PanelEvidence) {
  const covers = coverOf(item);
  return [
    { key: 'What it is', value: EVIDENCE_TYPES[type] },
    { key: 'What it can show', value: EVIDENCE_STRENGTHS[strength] },
    { key: 'Where it comes from', value: PROVENANCES[provenance] },
    { key: requirementRefs.length === 1 ? 'Part' : 'Parts', value: listed(requirementRefs) },
    ...(covers ? [{ key: 'Covers', value: covers }] : []),
    ...(link ? [{ key: 'Read it', value: <Address href={link} /> }] : []),
    ...(file ? [{ key: 'File', value: <FileLink file={file} /> }] : []),
  ];
}

function coverOf({ effectiveFrom, effectiveTo }: Pick<PublicEvidence, 'effectiveFrom' | 'effectiveTo'>) {
  if (effectiveFrom === null) return effectiveTo && `Until ${formatDay(effectiveTo)}`;
  if (effectiveTo === null) return `From ${formatDay(effectiveFrom)}`;
  return effectiveFrom === effectiveTo
    ? formatDay(effectiveFrom)
    : `${formatDay(effectiveFrom)} to ${formatDay(effectiveTo)}`;
}

/** It was checked for viruses, and is saved, not shown. */
function FileLink({ file: { id, kind, size } }: { file: PanelFile }) {
  return (
    <a className="govuk-link" href={openFileHref(id)}>
      Download ({FILE_KINDS[kind]}, {formatBytes(size)})
    </a>
  );
}

function Address({ href }: { href: string }) {
  return (
    <a className="govuk-link" href={href} rel="noreferrer">
      {href}
    </a>
  );
}
