import type { ReactNode } from 'react';
import { besideTheCountry } from '@/lib/domain/chart/funnel/compared-forces';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';

type ComparedInShortProps = {
  measure: Pick<PublicMeasure, 'forces'>;
  /** The way to the comparison with all forces. */
  children: ReactNode;
};

/** On a measure's page: this force beside the country, and the way to the others. */
export function ComparedInShort({ measure, children }: ComparedInShortProps) {
  return (
    <p className="govuk-body">
      {besideTheCountry(measure)} {children}
    </p>
  );
}
