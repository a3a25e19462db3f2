import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type GiveUpDocumentFormProps = { action: FormActionHandler; id: string };

/** Lets the document go; nothing of it is saved. */
export function GiveUpDocumentForm({ action, id }: GiveUpDocumentFormProps) {
  return (
    <ButtonForm action={action} hidden={{ id }} id="give-up">
      <Button look="secondary">Cancel this document</Button>
    </ButtonForm>
  );
}
