import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type SendFormProps = { action: FormActionHandler; evidence: { id: string; version: number } };

/** Hands a draft to the approvers. */
export function SendForm({ action, evidence: { id, version } }: SendFormProps) {
  return (
    <ButtonForm action={action} hidden={{ id, version }}>
      <Button>Send for review</Button>
    </ButtonForm>
  );
}
