import type { PartReading } from '@/lib/domain/document/part-reading';
import { COVERAGES } from '@/lib/domain/promises/promise';

/** Whom a part is addressed to, and how far the response answers it, as rows of its card. */
export function rowsOfReading(reading: PartReading | undefined, coverageHref: string | null) {
  if (!reading) return [];
  const { ref, addressees, coverage, note, confirmedBy } = reading;
  const key = confirmedBy === null ? 'How the response answers it (draft)' : 'How the response answers it';
  const value =
    coverage === null ? 'Nobody has said yet' : [COVERAGES[coverage], note].filter(Boolean).join('. ');
  const word = confirmedBy === null ? 'Confirm or correct' : 'Correct';
  return [
    ...(addressees.length === 0 ? [] : [{ key: 'Addressed to', value: addressees.join('; ') }]),
    {
      key,
      value: (
        <>
          {value}{' '}
          {coverageHref && (
            <a
              className="govuk-link"
              href={coverageHref}
              aria-label={`${word} how the response answers part ${ref}`}
            >
              {word}
            </a>
          )}
        </>
      ),
    },
  ];
}
