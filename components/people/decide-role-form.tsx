import { ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type DecideRoleFormProps = { action: FormActionHandler; person: PersonRecord; mayAgree: boolean };

/** Agrees to the role that is asked for a person, or declines it. Whoever may not agree can still decline. */
export function DecideRoleForm({ action, person: { id, name, version }, mayAgree }: DecideRoleFormProps) {
  return (
    <ButtonForm action={action} hidden={{ id, version }} id={`decide-${id}`}>
      <div className="govuk-button-group">
        {mayAgree && (
          <Button name="decision" value="agree">
            Agree<VisuallyHidden> to the role of {name}</VisuallyHidden>
          </Button>
        )}
        <Button name="decision" value="decline" look="secondary">
          Decline<VisuallyHidden> the role of {name}</VisuallyHidden>
        </Button>
      </div>
    </ButtonForm>
  );
}
