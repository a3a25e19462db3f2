import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type SaveImportFormProps = {
  action: FormActionHandler;
  id: string;
  measureRef: string;
  planHash: string;
  rows: number;
};

/** Agrees to save the very dry run that is on the screen. */
export function SaveImportForm({ action, id, measureRef, planHash, rows }: SaveImportFormProps) {
  return (
    <ButtonForm action={action} hidden={{ id, measure: measureRef, planHash }} id="save">
      <Button>
        {rows === 1 ? 'Save this figure' : `Save these ${rows.toLocaleString('en-GB')} figures`}
      </Button>
    </ButtonForm>
  );
}

type GiveUpFormProps = { action: FormActionHandler; id: string; measureRef: string };

/** Lets the file go; nothing of it is saved. */
export function GiveUpImportForm({ action, id, measureRef }: GiveUpFormProps) {
  return (
    <ButtonForm action={action} hidden={{ id, measure: measureRef }} id="give-up">
      <Button look="secondary">Cancel this import</Button>
    </ButtonForm>
  );
}
