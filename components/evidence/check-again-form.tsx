import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { WarningText } from '@/components/ui/warning-text';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type CheckAgainFormProps = {
  action: FormActionHandler;
  evidenceId: string;
  file: { id: string; revision: number };
};

/** Says that nobody checks this file, and lets a person start the check again. */
export function CheckAgainForm({ action, evidenceId, file: { id, revision } }: CheckAgainFormProps) {
  return (
    <>
      <WarningText>
        The check of version {revision} has stopped. Nothing is lost, and nobody can open it until it is
        checked.
      </WarningText>
      <ButtonForm action={action} hidden={{ id: evidenceId, file: id }}>
        <Button look="secondary">Check version {revision} again</Button>
      </ButtonForm>
    </>
  );
}
