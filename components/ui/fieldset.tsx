import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { ErrorMessage } from './error-message';
import { describedBy, FormGroup, Hint } from './field';
import type { FieldProps } from './field';

export type LegendSize = 's' | 'm' | 'l' | 'xl';

type FieldsetProps = Omit<FieldProps, 'label'> & {
  legend: ReactNode;
  legendSize?: LegendSize;
  /** The question is the only one on its page, so its legend is the page's h1. */
  isPageHeading?: boolean;
  /** 'group' for several text boxes that make one answer, such as a date. */
  role?: 'group';
  children: ReactNode;
};

/** Fields that answer one question together, with its hint and its error. */
export function Fieldset(props: FieldsetProps) {
  const { name, legend, legendSize = 's', hint, error, isPageHeading, role, children } = props;
  return (
    <FormGroup error={error}>
      <fieldset className="govuk-fieldset" role={role} aria-describedby={describedBy(props)}>
        <legend className={classNames('govuk-fieldset__legend', `govuk-fieldset__legend--${legendSize}`)}>
          {isPageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
        <Hint name={name}>{hint}</Hint>
        <ErrorMessage name={name}>{error}</ErrorMessage>
        {children}
      </fieldset>
    </FormGroup>
  );
}
