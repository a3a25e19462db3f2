import type { ReactNode } from 'react';
import { Label } from './field';

/** One answer of a set of radios or checkboxes. */
export type Choice = {
  value: string;
  text: ReactNode;
  hint?: ReactNode;
  /** Asked only when this answer is chosen; shown by CSS, and always where CSS cannot tell. */
  reveals?: ReactNode;
};

type ChoiceItemProps = {
  choice: Choice;
  kind: 'radios' | 'checkboxes';
  name: string;
  /** The first item carries the field's own name as its id, so the error summary can reach it. */
  id: string;
  isChosen: boolean;
};

export function ChoiceItem({ choice, kind, name, id, isChosen }: ChoiceItemProps) {
  const hintId = `${id}-item-hint`;
  return (
    <>
      <div className={`govuk-${kind}__item`}>
        <input
          className={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          defaultChecked={isChosen}
          aria-describedby={choice.hint ? hintId : undefined}
        />
        <Label htmlFor={id} className={`govuk-${kind}__label`}>
          {choice.text}
        </Label>
        {choice.hint && (
          <div id={hintId} className={`govuk-hint govuk-${kind}__hint`}>
            {choice.hint}
          </div>
        )}
      </div>
      {choice.reveals && <div className={`govuk-${kind}__conditional app-revealed`}>{choice.reveals}</div>}
    </>
  );
}

/** `name` for the first choice, then `name-2`, `name-3`. */
export function choiceId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}
