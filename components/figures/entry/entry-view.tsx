import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { WidePage } from '@/components/layout/wide-page';
import type { EntrySheet } from '@/lib/domain/figures/figure-entry';
import { BASES } from '@/lib/domain/figure';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { EntryForm } from './entry-form';

type EntryViewProps = { sheet: EntrySheet; action: FormActionHandler };

const enterHref = (ref: string, search: Record<string, string>): string =>
  `${officeMeasureHref(ref, 'enter')}?${new URLSearchParams(search).toString()}`;

/** The page for entering the figures of one measure by hand. */
export function EntryView({ sheet, action }: EntryViewProps) {
  const { measure, series, choices, earlierUntil } = sheet;
  const home = officeMeasureHref(measure.ref);
  const slug: Record<string, string> = series ? { series: series.slug } : {};
  return (
    <WidePage before={<BackLink href={home}>Measure {measure.ref}</BackLink>}>
      <span className="govuk-caption-l">
        Measure {measure.ref}: {measure.title}
      </span>
      <Heading level={1} className="govuk-heading-l">
        Enter figures
      </Heading>
      {series && (
        <p className="govuk-body">
          {series.title}. {BASES[series.basis]}.
        </p>
      )}
      <OtherSeries sheet={sheet} />
      <EntryForm
        key={`${series?.slug ?? ''} ${earlierUntil}`}
        action={action}
        sheet={sheet}
        leaveHref={home}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={enterHref(measure.ref, { ...slug, until: earlierUntil })}>
          Earlier periods
        </a>{' '}
        or{' '}
        <a className="govuk-link" href={officeMeasureHref(measure.ref, 'import')}>
          upload a file of figures
        </a>
      </p>
      {choices.length === 0 && <p className="govuk-body">This measure has no figures yet.</p>}
    </WidePage>
  );
}

/** A measure may have several series: each has its own page to enter figures. */
function OtherSeries({ sheet: { measure, series, choices } }: Pick<EntryViewProps, 'sheet'>) {
  const others = choices.filter(({ value }) => value !== series?.slug);
  if (others.length === 0) return null;
  return (
    <ul className="govuk-list">
      {others.map(({ value, text }) => (
        <li key={value}>
          <a className="govuk-link" href={enterHref(measure.ref, { series: value })}>
            Enter figures for “{text}” instead
          </a>
        </li>
      ))}
    </ul>
  );
}
