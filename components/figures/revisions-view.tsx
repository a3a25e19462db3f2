import { ListFileLink } from '@/components/layout/list-file-link';
import {
  NOT_TOLD,
  REVISIONS_INTRODUCTION,
  REVISIONS_TITLE,
  RevisionsTable,
} from '@/components/trends/table/revisions-table';
import type { RevisionLine } from '@/lib/domain/figures/revisions/revision-line';
import { OFFICE } from '@/lib/domain/paths/office';
import { measureHref, type MeasuresHome } from '@/lib/domain/paths/measures';

type RevisionsViewProps = { lines: readonly RevisionLine[]; home: MeasuresHome };

/** Every figure that took the place of an earlier one, as a signed-in person reads it. */
export function RevisionsView({ lines, home }: RevisionsViewProps) {
  return (
    <>
      <h1 className="govuk-heading-l">{REVISIONS_TITLE}</h1>
      <p className="govuk-body">{REVISIONS_INTRODUCTION}</p>
      <p className="govuk-body">
        {home === OFFICE.measures
          ? 'The reasons are the footnotes to the figure: you can write one on the page of notes of its measure. Outside the office, what a figure said before is told only where an edition had published it.'
          : NOT_TOLD}
      </p>
      <RevisionsTable lines={lines} hrefOf={(ref) => measureHref(home, ref)} />
      {lines.length > 0 && <ListFileLink list="revisions" />}
    </>
  );
}
