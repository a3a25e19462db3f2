import '@/components/trends/trend-chart.css';
import { PlainDrawing } from '@/components/trends/drawing/plain-drawing';
import { Heading } from '@/components/ui/heading';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { formatDay } from '@/lib/domain/day';
import type { FreshStart } from '@/lib/domain/measures/fresh-starts';
import { freshStartHref, LEVEL_CHANGED } from '@/lib/domain/paths/office';

/** For each chart whose level changed: the day to work its limits out again from, with both pictures. */
export function FreshStartProposals({
  measureRef,
  starts,
}: {
  measureRef: string;
  starts: readonly FreshStart[];
}) {
  if (starts.length === 0) return null;
  return (
    <>
      <Heading level={2} id={LEVEL_CHANGED}>
        The level changed
      </Heading>
      <p className="govuk-body">
        One average does not describe these figures. If the work or the way of counting changed, say so in a
        note and work out the limits again from that day. The figures cannot tell you why they changed. If you
        know of no reason, leave the chart as it is.
      </p>
      {starts.map((start) => (
        <Proposal key={start.id} measureRef={measureRef} start={start} />
      ))}
    </>
  );
}

function Proposal({ measureRef, start }: { measureRef: string; start: FreshStart }) {
  const { from, now, then } = start;
  const day = formatDay(from);
  return (
    <section aria-label={now.title}>
      <Heading level={3} className="govuk-heading-s">
        {now.title}
      </Heading>
      <Picture title="As it is now" model={now} />
      <Picture title={`With new limits from ${day}`} model={then} />
      <p className="govuk-body">
        <a className="govuk-link" href={freshStartHref(measureRef, from)}>
          Write a note for {day}
        </a>
      </p>
    </section>
  );
}

/** When the average and limits are worked out again: at once, or when 12 figures follow. */
const restartNotes = ({ notes }: ChartModel) =>
  notes.filter((note) => note.startsWith('The average and limits'));

function Picture({ title, model }: { title: string; model: ChartModel }) {
  return (
    <>
      <Heading level={4} className="govuk-heading-s">
        {title}
      </Heading>
      <div className="govuk-body">
        <PlainDrawing model={model} />
        <p>{model.sentence}</p>
        {model.annotations.map(({ letter, words }) => (
          <p key={letter}>
            <b>{letter}</b> {words}
          </p>
        ))}
        {restartNotes(model).map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </>
  );
}
