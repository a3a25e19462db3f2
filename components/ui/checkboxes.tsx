import { classNames } from './class-names';
import { choiceId, ChoiceItem } from './choice';
import type { Choice } from './choice';
import type { FieldProps } from './field';
import { Fieldset } from './fieldset';
import type { LegendSize } from './fieldset';

type CheckboxesProps = FieldProps & {
  choices: readonly Choice[];
  /** The values that are ticked. */
  values?: readonly string[];
  labelSize?: LegendSize;
  isPageHeading?: boolean;
  look?: 'stacked' | 'small';
};

/** Any number of answers. The browser sends `name` once for each tick. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, label, hint, error, choices, values = [], labelSize, isPageHeading, look } = props;
  return (
    <Fieldset
      name={name}
      legend={label}
      legendSize={labelSize}
      hint={hint}
      error={error}
      isPageHeading={isPageHeading}
    >
      <div className={classNames('govuk-checkboxes', look === 'small' && 'govuk-checkboxes--small')}>
        {choices.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            kind="checkboxes"
            name={name}
            id={choiceId(name, index)}
            choice={choice}
            isChosen={values.includes(choice.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
