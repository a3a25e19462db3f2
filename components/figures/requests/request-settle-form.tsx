import { ButtonForm } from '@/components/forms/action-form';
import { Button, ButtonGroup } from '@/components/ui/button';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type SettleRequestFormProps = { action: FormActionHandler; id: string; measureRef: string };

/** What became of a request for figures: two buttons, because a page may show several requests. */
export function SettleRequestForm({ action, id, measureRef }: SettleRequestFormProps) {
  return (
    <ButtonForm action={action} hidden={{ id, measure: measureRef }} id={`settle-${id}`}>
      <ButtonGroup>
        <Button look="secondary" name="state" value="received">
          The figures arrived
        </Button>
        <Button look="secondary" name="state" value="withdrawn">
          No longer asked
        </Button>
      </ButtonGroup>
    </ButtonForm>
  );
}
