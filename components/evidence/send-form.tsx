import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { Place } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type SendFormProps = { action: FormActionHandler; place: Place; evidence: { id: string; version: number } };

/** Hands a draft to the approvers. */
export function SendForm({ action, place, evidence: { id, version } }: SendFormProps) {
  return (
    <ButtonForm action={action} hidden={{ ...place, id, version }}>
      <Button>Send for review</Button>
    </ButtonForm>
  );
}
