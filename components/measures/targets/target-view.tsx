import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { DIRECTIONS, UNITS } from '@/lib/domain/figure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { describeTarget } from '@/lib/domain/measures/target';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { TargetForm } from './target-form';
import { MeasurePage } from '@/components/measures/measure-page';

type TargetViewProps = { action: FormActionHandler; measure: MeasureRecord };

/** Setting a target of one measure, and the targets it had before. */
export function TargetView({ action, measure }: TargetViewProps) {
  const { ref, unit, direction, targets } = measure;
  const newestFirst = targets.toReversed();
  return (
    <MeasurePage measure={measure} heading="Targets">
      <p className="govuk-body">
        The newest target is drawn on the charts, and figures are compared with it. Older targets are kept but
        no longer apply.
      </p>
      {(direction === 'neutral' || direction === 'range') && (
        <InsetText>
          {DIRECTIONS[direction]}. A target is drawn on the chart, but the figures are not compared with it.
        </InsetText>
      )}
      <TargetForm action={action} measureRef={ref} unitInWords={UNITS[unit]} />
      <Heading level={2} className="govuk-heading-m">
        Targets so far
      </Heading>
      {newestFirst.length === 0 ? (
        <p className="govuk-body">No target has been set.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {newestFirst.map((target, index) => (
            <li key={targets.length - index}>{describeTarget(target, unit)}</li>
          ))}
        </ul>
      )}
    </MeasurePage>
  );
}
