import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type SendFormProps = {
  action: FormActionHandler;
  evidence: { id: string; version: number };
  /** What the button says. */
  text: string;
};

/** The button that takes evidence one step on: a draft to the approvers, or what was asked for to a draft. */
export function SendForm({ action, evidence: { id, version }, text }: SendFormProps) {
  return (
    <ButtonForm action={action} hidden={{ id, version }}>
      <Button>{text}</Button>
    </ButtonForm>
  );
}
