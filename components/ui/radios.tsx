import { classNames } from './class-names';
import { choiceId, ChoiceItem } from './choice';
import type { Choice } from './choice';
import type { FieldProps } from './field';
import { Fieldset } from './fieldset';
import type { LegendSize } from './fieldset';

type RadiosProps = FieldProps & {
  choices: readonly Choice[];
  value?: string;
  labelSize?: LegendSize;
  isPageHeading?: boolean;
  look?: 'stacked' | 'inline' | 'small';
};

/** One answer out of a few. Nothing is chosen for the person unless `value` says so. */
export function Radios(props: RadiosProps) {
  const { name, label, hint, error, choices, value, labelSize, isPageHeading, look = 'stacked' } = props;
  return (
    <Fieldset
      name={name}
      legend={label}
      legendSize={labelSize}
      hint={hint}
      error={error}
      isPageHeading={isPageHeading}
    >
      <div className={classNames('govuk-radios', look !== 'stacked' && `govuk-radios--${look}`)}>
        {choices.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            kind="radios"
            name={name}
            id={choiceId(name, index)}
            choice={choice}
            isChosen={choice.value === value}
          />
        ))}
      </div>
    </Fieldset>
  );
}
