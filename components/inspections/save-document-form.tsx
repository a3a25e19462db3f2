import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type SaveDocumentFormProps = { action: FormActionHandler; id: string; version: number };

/** Saves what is on the screen, as drafts. */
export function SaveDocumentForm({ action, id, version }: SaveDocumentFormProps) {
  return (
    <ButtonForm action={action} hidden={{ id, version }} id="save">
      <Button>Save as drafts</Button>
    </ButtonForm>
  );
}
