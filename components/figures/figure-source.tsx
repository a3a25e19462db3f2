import { Details } from '@/components/ui/details';
import { describeFigures } from '@/lib/domain/chart/describe-figures';
import { formatInstant } from '@/lib/domain/day';
import type { FigureHistory, FigureOrigin, FigureRevision } from '@/lib/domain/figures/figure-origin';
import type { Unit } from '@/lib/domain/figure';

type FigureSourceProps = { history: FigureHistory; unit: Unit; others: readonly FigureOrigin[] };

/** Who gave a figure and when it was recorded, what it was before, and what other sources say of the same period. */
export function FigureSource({ history: { newest, earlier }, unit, others }: FigureSourceProps) {
  return (
    <>
      <Recorded revision={newest} />
      <div>From: {newest.source}</div>
      {earlier.length > 0 && (
        <Details summary={earlier.length === 1 ? 'What it was before' : `${earlier.length} earlier figures`}>
          <ol className="govuk-list govuk-list--spaced" reversed start={earlier[0]?.revision}>
            {earlier.map((revision, at) => (
              <li key={revision.id}>
                <Change from={revision} to={at === 0 ? newest : earlier[at - 1]} unit={unit} />
                <Recorded revision={revision} />
                <div>From: {revision.source}</div>
              </li>
            ))}
          </ol>
        </Details>
      )}
      {others.map((other) => (
        <div key={other.id}>
          Another source says {describeFigures(other, unit)}. From: {other.source}
        </div>
      ))}
    </>
  );
}

type ChangeProps = { from: FigureRevision; to: FigureRevision | undefined; unit: Unit };

/** The earlier figure and the one that came after it. */
function Change({ from, to, unit }: ChangeProps) {
  if (from.isWithheld) {
    return <div>Not shown: it could give away a number of people that is too small to show.</div>;
  }
  return (
    <div>
      {describeFigures(from, unit)}
      {to && !to.isWithheld && <>, then {describeFigures(to, unit)}</>}
    </div>
  );
}

/** When a figure was recorded, the note of its source, and the file it was read from. */
export function Recorded({ revision: { revision, recordedAt, file, note } }: { revision: FigureOrigin }) {
  return (
    <>
      <div>
        Revision {revision}, recorded {formatInstant(new Date(recordedAt))}
      </div>
      {note && <div>Note from the source: {note}</div>}
      {file && (
        <div>
          Read from the file {file.name}, SHA-256 <code className="app-code">{file.sha256}</code>
        </div>
      )}
    </>
  );
}
