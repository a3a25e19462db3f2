import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import type { PiecePlace } from './piece-place';

type JoinPieceFormProps = {
  action: FormActionHandler;
  place: PiecePlace;
  /** What the piece before is called. */
  before: string;
};

/** Makes a piece part of the one before. */
export function JoinPieceForm({ action, place, before }: JoinPieceFormProps) {
  return (
    <section aria-labelledby="join">
      <Heading level={2} id="join">
        Join it with the piece before
      </Heading>
      <p className="govuk-body">The piece before is: {before}.</p>
      <ButtonForm action={action} hidden={{ ...place, work: 'join' }} id="join-form">
        <Button look="secondary">Join with the piece before</Button>
      </ButtonForm>
    </section>
  );
}
