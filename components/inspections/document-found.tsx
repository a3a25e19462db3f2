import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDay } from '@/lib/domain/day';
import type { DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import type { PieceInText } from '@/lib/domain/inspections/pieces';
import { documentWorkHref } from '@/lib/domain/paths/documents';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { DocumentFurniture } from './document-furniture';
import { SaveDocumentForm } from './save-document-form';

export type LookedAt = {
  pieces: readonly PieceInText[];
  recommendations: number;
  responses: number;
  toCheck: readonly string[];
  notSaved: readonly string[];
  missing: readonly string[];
  undecided: number;
  accepted: number;
};

type DocumentFoundProps = { record: DocumentImportRecord; looked: LookedAt; save: FormActionHandler };

/** What was found in a document, what was not, and the way into the record. */
export function DocumentFound({ record, looked, save }: DocumentFoundProps) {
  const { id, version, inspection } = record;
  const { recommendations, responses, toCheck, notSaved, missing, undecided, accepted } = looked;
  return (
    <>
      <Heading level={2}>What we found</Heading>
      <SummaryList rows={foundRows(record, { recommendations, responses })} />
      <p className="govuk-body">
        <a className="govuk-link" href={documentWorkHref(id, 'details')}>
          {inspection === null ? 'Change titles, dates and names' : 'Change who responded and when'}
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={documentWorkHref(id, 'suggestions')}>
          Decide on parts and promises
        </a>
        : {undecided} to decide, {accepted} accepted
      </p>
      <DocumentFurniture furniture={record.furniture} />
      <Sentences title="To check" sentences={toCheck} />
      <Sentences title="Read, but not saved" sentences={notSaved}>
        The words of the document are saved, and not how we read them here. You can give a position when you
        record a later response.
      </Sentences>
      {missing.length > 0 ? (
        <InsetText>
          <p className="govuk-body">Before you can save it:</p>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </InsetText>
      ) : (
        <SaveDocumentForm action={save} id={id} version={version} />
      )}
    </>
  );
}

function foundRows(
  { details, inspection }: DocumentImportRecord,
  { recommendations, responses }: Pick<LookedAt, 'recommendations' | 'responses'>,
) {
  const { title, shortTitle, slug, inspectorates, publishedOn, respondent, respondedOn } = details;
  const ofInspection = [
    { key: 'Title', value: title ?? 'Not found' },
    { key: 'Short name', value: shortTitle ?? 'You write it' },
    { key: 'Address', value: slug ?? 'You write it' },
    { key: 'Inspected by', value: inspectorates ?? 'Not found' },
    { key: 'Report published', value: publishedOn === null ? 'Not found' : formatDay(publishedOn) },
  ];
  return [
    { key: 'Recommendations', value: recommendations === 0 ? 'None found' : recommendations },
    { key: 'Responses', value: responses === 0 ? 'None found' : responses },
    ...(inspection === null ? ofInspection : []),
    { key: 'Responded', value: respondent ?? 'Not found' },
    { key: 'Response dated', value: respondedOn === null ? 'Not found' : formatDay(respondedOn) },
  ];
}

type SentencesProps = { title: string; sentences: readonly string[]; children?: ReactNode };

function Sentences({ title, sentences, children }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <>
      <Heading level={3}>{title}</Heading>
      {children && <p className="govuk-body">{children}</p>}
      <ul className="govuk-list govuk-list--bullet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
