import { formatNumber } from '@/lib/domain/figure';

type ImportProgressProps = { done: number; rows: number };

/** How far saving has come. The page looks again by itself; leaving it does not stop anything. */
export function ImportProgress({ done, rows }: ImportProgressProps) {
  return (
    <>
      <p className="govuk-body">
        <label htmlFor="import-progress">Saving the figures</label>
      </p>
      <progress id="import-progress" max={Math.max(rows, 1)} value={done}>
        {formatNumber(done)} of {formatNumber(rows)}
      </progress>
      <p className="govuk-body">
        {formatNumber(done)} of {formatNumber(rows)} rows. You can leave this page. We will go on saving.
      </p>
    </>
  );
}
