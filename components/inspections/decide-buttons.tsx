import { ButtonForm } from '@/components/forms/action-form';
import { Button, ButtonGroup } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type DecideButtonsProps = {
  action: FormActionHandler;
  hidden: { id: string; version: number; suggestion: string };
  /** "part 3" */
  name: string;
  mayAccept: boolean;
  mayRefuse: boolean;
};

/** Accepts a suggestion as it is, or refuses it. */
export function DecideButtons({ action, hidden, name, mayAccept, mayRefuse }: DecideButtonsProps) {
  return (
    <ButtonForm action={action} hidden={hidden} id={`decide-${hidden.suggestion}`}>
      <ButtonGroup>
        {mayAccept && (
          <Button name="decide" value="accept">
            Accept<VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
        {mayRefuse && (
          <Button look="secondary" name="decide" value="refuse">
            Refuse<VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
      </ButtonGroup>
    </ButtonForm>
  );
}
