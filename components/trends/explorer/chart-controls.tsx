'use client';
import { useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { ChartRange } from '@/lib/domain/chart/chart-range';

/** What of a chart is shown: from which period on, and whether with its limits. */
export type ChartView = { from: number; limits: boolean };

/** What is shown at first. */
export const WHOLE: ChartView = { from: 0, limits: true };

type ChartControlsProps = {
  /** Empty where the chart is too short to look at a part of it. */
  ranges: readonly ChartRange[];
  hasLimits: boolean;
  view: ChartView;
  onChange: (view: ChartView) => void;
};

type ChoiceProps = { kind: 'radios' | 'checkboxes'; name: string; words: string; checked: boolean };

/** A choice that takes effect at once: the parts of forms are sent first, so they cannot be it. */
function Choice({ kind, name, words, checked, onChoose }: ChoiceProps & { onChoose: () => void }) {
  const id = useId();
  return (
    <div className={`govuk-${kind}__item`}>
      <input
        className={`govuk-${kind}__input`}
        id={id}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        name={name}
        checked={checked}
        onChange={onChoose}
      />
      <label className={classNames('govuk-label', `govuk-${kind}__label`)} htmlFor={id}>
        {words}
      </label>
    </div>
  );
}

/** How much of a chart to show. Only where a script runs: without one the whole chart's figures are in its table. */
export function ChartControls({ ranges, hasLimits, view, onChange }: ChartControlsProps) {
  const name = useId();
  return (
    <div className="tc-controls">
      {ranges.length > 0 && (
        <fieldset className="govuk-fieldset">
          <legend className="govuk-fieldset__legend govuk-visually-hidden">Figures in the chart</legend>
          <div className="govuk-radios govuk-radios--small govuk-radios--inline">
            {ranges.map(({ words, from }) => (
              <Choice
                key={from}
                kind="radios"
                name={name}
                words={words}
                checked={view.from === from}
                onChoose={() => onChange({ ...view, from })}
              />
            ))}
          </div>
        </fieldset>
      )}
      {hasLimits && (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <Choice
            kind="checkboxes"
            name={`${name}-limits`}
            words="Show the average and limits"
            checked={view.limits}
            onChoose={() => onChange({ ...view, limits: !view.limits })}
          />
        </div>
      )}
    </div>
  );
}
