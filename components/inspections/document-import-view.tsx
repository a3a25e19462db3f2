import { ActionLink } from '@/components/ui/action-link';
import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { WarningText } from '@/components/ui/warning-text';
import { formatInstant } from '@/lib/domain/day';
import { DOCUMENT_STATES, type DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import { documentWorkHref } from '@/lib/domain/paths/documents';
import { documentHref } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { DocumentFound, type LookedAt } from './document-found';
import { DocumentPieces } from './pieces/document-pieces';
import { GiveUpDocumentForm } from './give-up-document-form';

type DocumentImportViewProps = {
  record: DocumentImportRecord;
  /** What was found; null before it was read and after it was saved. */
  looked: LookedAt | null;
  actions: { giveUp: FormActionHandler; save: FormActionHandler };
};

const OPEN = ['received', 'ready', 'refused', 'failed'];

/** A document on its way in: what was found in it, on its own words. */
export function DocumentImportView({ record, looked, actions }: DocumentImportViewProps) {
  const { id, state, problem, fileName } = record;
  return (
    <>
      <Heading level={1}>{fileName || 'A document that was loaded'}</Heading>
      {problem && <WarningText>{problem}</WarningText>}
      {state === 'received' && (
        <p className="govuk-body" role="status">
          We are reading the document. This page updates by itself.
        </p>
      )}
      {state === 'ready' && looked && <DocumentFound record={record} looked={looked} save={actions.save} />}
      {state === 'saved' && <SavedDocument record={record} />}
      <About record={record} />
      {state === 'ready' && looked && <DocumentPieces id={id} pieces={looked.pieces} />}
      {OPEN.includes(state) && <GiveUpDocumentForm action={actions.giveUp} id={id} />}
    </>
  );
}

type OfRecord = Pick<DocumentImportViewProps, 'record'>;

function SavedDocument({ record: { id, inspection } }: OfRecord) {
  if (!inspection) return null;
  return (
    <>
      <p className="govuk-body">
        It is in the record of{' '}
        <a className="govuk-link" href={documentHref(inspection.slug)}>
          {inspection.shortTitle}
        </a>
        , as drafts. Nothing of it is public before an edition is approved.
      </p>
      <p className="govuk-body">
        <ActionLink action={{ href: documentWorkHref(id, 'undo'), text: 'Undo this document' }} />
      </p>
    </>
  );
}

function About({ record: { state, receivedBy, receivedAt, inspection, sha256 } }: OfRecord) {
  const rows = [
    { key: 'Status', value: DOCUMENT_STATES[state] },
    { key: 'Loaded', value: `${formatInstant(new Date(receivedAt))} by ${receivedBy.name}` },
    ...(inspection ? [{ key: 'Inspection', value: inspection.shortTitle }] : []),
    { key: 'Fingerprint (SHA-256)', value: sha256 },
  ];
  return <SummaryList rows={rows} />;
}
