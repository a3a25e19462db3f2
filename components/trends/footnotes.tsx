import { sourceParts } from '@/lib/domain/chart/notes/dated-words';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { capitalised } from '@/lib/domain/chart/chart-words';

/** Where a note or an event is written; its address, if it has one, is the link. */
export function WrittenIn({ source }: { source: string }) {
  const { words, url } = sourceParts(source);
  if (words === '') return null;
  const named = url ? (
    <a className="govuk-link" href={url} rel="noreferrer">
      {words}
    </a>
  ) : (
    words
  );
  return <> (source: {named})</>;
}

/** What to know of the figures of a chart, by the numbers that chart, table and sentence name. */
export function Footnotes({ footnotes }: Pick<ChartModel, 'footnotes'>) {
  if (footnotes.length === 0) return null;
  return (
    <ul className="govuk-list trend-figure__notes">
      {footnotes.map(({ mark, words, source }) => (
        <li key={mark}>
          <b>{capitalised(mark)}</b> {words}
          <WrittenIn source={source} />
        </li>
      ))}
    </ul>
  );
}
