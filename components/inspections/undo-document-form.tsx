import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type UndoDocumentFormProps = {
  action: FormActionHandler;
  id: string;
  version: number;
  /** The short name of the inspection. */
  inspection: string;
};

/** Asks once more before all that a document made is taken back. */
export function UndoDocumentForm({ action, id, version, inspection }: UndoDocumentFormProps) {
  return (
    <>
      <Heading level={1}>Undo this document of {inspection}?</Heading>
      <p className="govuk-body">
        All drafts that it made are taken back: recommendations, responses, parts and promises. That you did
        it stays in the history. The document must then be loaded again.
      </p>
      <p className="govuk-body">It can be undone only while nothing rests on it.</p>
      <ButtonForm action={action} hidden={{ id, version }} id="undo">
        <Button look="warning">Undo this document</Button>
      </ButtonForm>
    </>
  );
}
