import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { WarningText } from '@/components/ui/warning-text';
import { STUCK_SENTENCES } from '@/lib/domain/stuck-work';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { GiveUpImportForm } from './import-decide-forms';

type StuckImportProps = {
  id: string;
  measureRef: string;
  actions: { restart: FormActionHandler; giveUp: FormActionHandler };
};

/** Says that nobody works on this file, and lets a person start it again or give it up. */
export function StuckImport({ id, measureRef, actions }: StuckImportProps) {
  return (
    <>
      <WarningText>{STUCK_SENTENCES.import}</WarningText>
      <ButtonForm action={actions.restart} hidden={{ id, measure: measureRef }} id="restart">
        <Button>Start it again</Button>
      </ButtonForm>
      <GiveUpImportForm action={actions.giveUp} id={id} measureRef={measureRef} />
    </>
  );
}
