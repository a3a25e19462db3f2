import { ChangeRows } from '@/components/audit/change-rows';
import { Timeline } from '@/components/ui/timeline';
import { dayInLondon, formatInstant } from '@/lib/domain/day';
import { MEASURE_CHANGES, type MeasureChange } from '@/lib/domain/measures/measure-edit';

/** What was changed of a measure, newest first. Who and why only where the reader belongs to the office. */
export function MeasureHistory({ changes }: { changes: readonly MeasureChange[] }) {
  return (
    <section id="history">
      <h2 className="govuk-heading-m">History of this measure</h2>
      {changes.length === 0 ? (
        <p className="govuk-body">Nothing has changed since the measure was added to the catalogue.</p>
      ) : (
        <Timeline
          items={changes.map(({ id, kind, changed, recordedAt, office }) => ({
            id: `change-${id}`,
            title: MEASURE_CHANGES[kind],
            date: dayInLondon(new Date(recordedAt)),
            dateText: formatInstant(new Date(recordedAt)),
            by: office?.by,
            children: office ? (
              <>
                <ChangeRows changes={office.edits} />
                <p className="govuk-body">Why: {office.reason}</p>
              </>
            ) : (
              <p className="govuk-body">{changed.join(', ')}</p>
            ),
          }))}
        />
      )}
    </section>
  );
}
