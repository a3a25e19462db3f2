import type { Day } from '@/lib/domain/day';
import { clockInWords } from '@/lib/domain/inspections/clock-in-words';
import { unanswered } from '@/lib/domain/inspections/inspection-line';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';

type Listed = Pick<InspectionRecord, 'slug' | 'shortTitle' | 'publishedOn' | 'respondedOn'>;

type UnansweredListProps = {
  inspections: readonly Listed[];
  today: Day;
  hrefOf: (slug: string) => string;
};

/** The reports of which no response is recorded, each with where its 56 days are. Nothing where there is none. */
export function UnansweredList({ inspections, today, hrefOf }: UnansweredListProps) {
  const reports = unanswered(inspections, today);
  if (reports.length === 0) return null;
  return (
    <section id="reports-to-answer" aria-labelledby="reports-to-answer-heading">
      <h2 className="govuk-heading-m" id="reports-to-answer-heading">
        Reports without a response here ({reports.length})
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {reports.map((report) => (
          <li key={report.slug}>
            <a className="govuk-link" href={hrefOf(report.slug)}>
              {report.shortTitle}
            </a>
            : {clockInWords(report, today)}.
          </li>
        ))}
      </ul>
    </section>
  );
}
