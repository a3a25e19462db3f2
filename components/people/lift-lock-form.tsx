import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { FormActionHandler } from '@/lib/schemas/form-state';

/** Lets a person try to sign in again at once. */
export function LiftLockForm({ action, id }: { action: FormActionHandler; id: string }) {
  return (
    <ButtonForm action={action} hidden={{ id }} id="lift-lock">
      <Button look="secondary">Lift the lock</Button>
    </ButtonForm>
  );
}
