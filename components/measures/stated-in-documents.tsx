import { DRAFT_OF_TRIAL, theResponse } from '@/components/site/document/document-words';
import { StatedFigures } from '@/components/site/document/stated-figures';
import type { OutsideDocument } from '@/lib/domain/outside/document';

type StatedInDocumentsProps = {
  documents: readonly OutsideDocument[];
  /** The office reads drafts always; the panel only in a trial. */
  isOffice?: boolean;
};

/** What the office's own page says of figures that nobody has confirmed. */
const DRAFTS_OF_OFFICE = 'Some of these may be drafts: the page of the response says which were confirmed.';

/** What the response documents of a measure's inspections state of it. */
export function StatedInDocuments({ documents, isOffice }: StatedInDocumentsProps) {
  return documents.map((document) => (
    <StatedFigures
      key={document.sha256}
      figures={document.figures}
      source={theResponse(document)}
      draftNotice={noticeOf(document, isOffice ?? false)}
    />
  ));
}

function noticeOf({ showsDrafts }: OutsideDocument, isOffice: boolean): string | null {
  if (!showsDrafts) return null;
  return isOffice ? DRAFTS_OF_OFFICE : DRAFT_OF_TRIAL;
}
