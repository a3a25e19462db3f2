import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Label } from './field';
import type { FieldProps } from './field';
import { Fieldset } from './fieldset';
import type { LegendSize } from './fieldset';

const PARTS = ['day', 'month', 'year'] as const;

type DatePart = (typeof PARTS)[number];

type DateInputProps = FieldProps & {
  /** As typed, so that a wrong date comes back to be put right. */
  value?: Partial<Record<DatePart, string>>;
  labelSize?: LegendSize;
  isPageHeading?: boolean;
  /** The boxes the error is about; all three unless said. */
  wrongParts?: readonly DatePart[];
  /** What helps to fill it in, below the boxes. */
  children?: ReactNode;
};

const WORDS: Record<DatePart, string> = { day: 'Day', month: 'Month', year: 'Year' };

/**
 * A date in three boxes, sent as `<name>-day`, `<name>-month` and `<name>-year`. The first box carries `name`
 * as its id, so the error summary can reach it.
 */
export function DateInput(props: DateInputProps) {
  const { name, label, hint, error, value, labelSize, isPageHeading, wrongParts = PARTS, children } = props;
  return (
    <Fieldset
      name={name}
      legend={label}
      legendSize={labelSize}
      hint={hint}
      error={error}
      isPageHeading={isPageHeading}
      role="group"
    >
      <div className="govuk-date-input">
        {PARTS.map((part) => (
          <DateBox
            key={part}
            part={part}
            name={name}
            value={value?.[part]}
            isWrong={Boolean(error) && wrongParts.includes(part)}
          />
        ))}
      </div>
      {children}
    </Fieldset>
  );
}

function DateBox(props: { part: DatePart; name: string; value?: string; isWrong: boolean }) {
  const { part, name, value, isWrong } = props;
  const id = part === 'day' ? name : `${name}-${part}`;
  return (
    <div className="govuk-date-input__item">
      <div className="govuk-form-group">
        <Label htmlFor={id} className="govuk-date-input__label">
          {WORDS[part]}
        </Label>
        <input
          className={classNames(
            'govuk-input govuk-date-input__input',
            part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
            isWrong && 'govuk-input--error',
          )}
          id={id}
          name={`${name}-${part}`}
          type="text"
          inputMode="numeric"
          defaultValue={value}
        />
      </div>
    </div>
  );
}
