import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { WarningText } from '@/components/ui/warning-text';
import { formatInstant } from '@/lib/domain/day';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import { previewHref } from '@/lib/domain/paths/office';
import { UNAPPROVED_NOTICE } from '@/lib/domain/publications/publication';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import { PublicationStateTag } from './state-tag';

type PublicationViewProps = {
  publication: PublicationRecord;
  /** The inspection that it is of; null where that is not known any more. */
  inspection: Pick<InspectionRecord, 'shortTitle'> | null;
  /** True while it says that it is being drawn or published, and nobody works on it. */
  isStuck: boolean;
};

/** One edition on its way to the public: what it is, what the checklist found, and who did what. */
export function PublicationView({ publication, inspection, isStuck }: PublicationViewProps) {
  const isNotBeingDrawn = isStuck && publication.state === 'preparing';
  return (
    <>
      <Heading level={1}>Edition {publication.number}</Heading>
      <SummaryList rows={listFacts(publication, inspection)} />
      {!isNotBeingDrawn && <Preview publication={publication} />}
      <Checklist publication={publication} />
    </>
  );
}

function listFacts(
  publication: PublicationRecord,
  inspection: PublicationViewProps['inspection'],
): SummaryRow[] {
  const { state, changeNote, preparedBy, preparedAt, publishedAt, hash, note } = publication;
  const prepared = formatInstant(new Date(preparedAt));
  const approval = describeApproval(publication);
  return [
    { key: 'Status', value: <PublicationStateTag state={state} /> },
    ...(inspection ? [{ key: 'Inspection', value: inspection.shortTitle }] : []),
    { key: 'What changed', value: changeNote },
    {
      key: 'Prepared',
      value: `${prepared} by ${preparedBy?.name ?? 'this service, when it was set up'}`,
    },
    ...(approval ? [{ key: 'Approved', value: approval }] : []),
    ...(publishedAt ? [{ key: 'Published', value: formatInstant(new Date(publishedAt)) }] : []),
    ...(note ? [{ key: 'Note', value: note }] : []),
    ...(hash ? [{ key: 'Fingerprint', value: <code className="app-code">{hash}</code> }] : []),
  ];
}

/** When and by whom, or that nobody approved what is public already; null while nothing was decided. */
function describeApproval({ approvedAt, approvedBy, publishedAt }: PublicationRecord): string | null {
  if (approvedAt) return `${formatInstant(new Date(approvedAt))} by ${approvedBy?.name ?? 'nobody'}`;
  return publishedAt ? UNAPPROVED_NOTICE : null;
}

function Preview({ publication: { id, state } }: { publication: PublicationRecord }) {
  if (state === 'preparing') {
    return (
      <InsetText>
        We are preparing the pages. This takes a few seconds. This page updates by itself.
      </InsetText>
    );
  }
  if (state === 'failed' || state === 'withdrawn') return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={previewHref(id)}>
        Look at this edition as the public {state === 'published' ? 'reads it' : 'would read it'}
      </a>
    </p>
  );
}

function Checklist({ publication: { checklist, state } }: { publication: PublicationRecord }) {
  if (state === 'preparing' || state === 'failed') return null;
  const errors = checklist.filter(({ level }) => level === 'error');
  const warnings = checklist.filter(({ level }) => level === 'warning');
  return (
    <section aria-labelledby="checklist">
      <Heading level={2} id="checklist">
        Checklist
      </Heading>
      {checklist.length === 0 && <p className="govuk-body">We found nothing that stops this edition.</p>}
      {errors.map(({ sentence }) => (
        <WarningText key={sentence}>{sentence}</WarningText>
      ))}
      {warnings.length > 0 && (
        <>
          <p className="govuk-body">Read these before you decide. None of them stops the edition.</p>
          <ul className="govuk-list govuk-list--bullet">
            {warnings.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
