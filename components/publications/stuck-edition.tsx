import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { WarningText } from '@/components/ui/warning-text';
import { STUCK_SENTENCES } from '@/lib/domain/stuck-work';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type StuckEditionProps = {
  id: string;
  /** Null for somebody who may look and not decide. */
  actions: { restart: FormActionHandler; giveUp: FormActionHandler } | null;
};

/** Says that nobody works on this edition, and lets a person start it again or give it up. */
export function StuckEdition({ id, actions }: StuckEditionProps) {
  return (
    <>
      <WarningText>{STUCK_SENTENCES.edition}</WarningText>
      {actions && (
        <>
          <ButtonForm action={actions.restart} hidden={{ id }} id="restart">
            <Button>Start it again</Button>
          </ButtonForm>
          <ButtonForm action={actions.giveUp} hidden={{ id }} id="give-up">
            <Button look="secondary">Cancel this edition</Button>
          </ButtonForm>
        </>
      )}
    </>
  );
}
