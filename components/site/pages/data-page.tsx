import { SummaryList } from '@/components/ui/summary-list';
import { hasFigures } from '@/lib/domain/chart/chart-series';
import { type DataColumn, FIGURE_COLUMNS, RECOMMENDATION_COLUMNS } from '@/components/site/data-columns';
import { FileLink } from '@/components/site/file-link';
import {
  DUE_DATE_COLUMNS,
  PERIOD_COLUMNS,
  PROMISE_COLUMNS,
} from '@/components/site/promises/promise-file-columns';
import { OWN_WORDS_LICENCES, type OwnWordsLicence } from '@/lib/domain/office/office-facts';
import { PATHS, measureCsvPath } from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';

const OGL = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** Everything this edition says, as files for machines. */
export function DataPage({ place }: { place: Place }) {
  const { measures, edition, organisation } = place.snapshot;
  const having = measures.filter(hasFigures);
  return (
    <SitePage place={place} title="Get the data">
      <div className="site-column">
        <h1 className="govuk-heading-l">Get the data</h1>
        <p className="govuk-body-l">
          Everything in this edition, as files that you can use, share and check.
        </p>
        <Files place={place} />
        <p className="govuk-body">
          The files of this edition stay at{' '}
          <span className="site-address">/editions/{edition.number}/data/recommendations.csv</span> and so on
          when newer editions are published.
        </p>
        <Licence licence={organisation.licence} />
        <h2 className="govuk-heading-m">Figures, measure by measure</h2>
        {having.length === 0 && <p className="govuk-body">No figures have been supplied yet.</p>}
        <ul className="govuk-list govuk-list--bullet">
          {having.map(({ ref, title }) => (
            <li key={ref}>
              <FileLink place={place} path={measureCsvPath(ref)}>
                {ref} {title}
              </FileLink>
            </li>
          ))}
        </ul>
        <p className="govuk-body">
          You can also download each chart as a picture. The links are below the table of its figures.
        </p>
        <Format />
        <Columns title="Columns of the recommendations file" columns={RECOMMENDATION_COLUMNS} />
        <Columns title="Columns of the promises file" columns={PROMISE_COLUMNS} />
        <Columns title="Columns of the file of periods" columns={PERIOD_COLUMNS} />
        <Columns title="Columns of the file of dates" columns={DUE_DATE_COLUMNS} />
        <Columns title="Columns of the files with figures" columns={FIGURE_COLUMNS} />
      </div>
    </SitePage>
  );
}

function Files({ place }: { place: Place }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      <li>
        <FileLink place={place} path={PATHS.recommendationsCsv}>
          Recommendations, part by part
        </FileLink>
      </li>
      <li>
        <FileLink place={place} path={PATHS.recommendationsJson}>
          Recommendations with responses, promises and evidence
        </FileLink>
      </li>
      <li>
        <FileLink place={place} path={PATHS.promisesCsv}>
          Promises, with their owners and dates
        </FileLink>
      </li>
      <li>
        <FileLink place={place} path={PATHS.promisePeriodsCsv}>
          Periods of regular promises
        </FileLink>
      </li>
      <li>
        <FileLink place={place} path={PATHS.promiseDatesCsv}>
          Every move of a promise’s date, with the reason
        </FileLink>
      </li>
      <li>
        <FileLink place={place} path={PATHS.measuresCsv}>
          All figures
        </FileLink>
      </li>
      <li>
        <FileLink place={place} path={PATHS.manifest}>
          List of the files of this edition, with their fingerprints
        </FileLink>
      </li>
    </ul>
  );
}

function Licence({ licence }: { licence: OwnWordsLicence | null }) {
  return (
    <>
      <h2 className="govuk-heading-m">Licence</h2>
      <p className="govuk-body">
        <OwnWords licence={licence} /> Each figure has the licence of its source, which is in the column
        “licence”.
      </p>
    </>
  );
}

function OwnWords({ licence }: { licence: OwnWordsLicence | null }) {
  if (licence === null)
    return 'This office has not decided yet under which licence others may use its own words.';
  if (licence === 'reserved')
    return 'This office keeps all rights in its own words. Ask before you reuse them.';
  return (
    <>
      This office’s own words may be used under the{' '}
      <a className="govuk-link" href={OGL} rel="noreferrer">
        {OWN_WORDS_LICENCES[licence]}
      </a>
      .
    </>
  );
}

function Format() {
  return (
    <>
      <h2 className="govuk-heading-m">How the files are written</h2>
      <p className="govuk-body">
        CSV files follow RFC 4180: UTF-8 without a byte order mark, one header row, commas, a point in decimal
        numbers, dates such as 2021-09-17. An empty cell means that there is no value; the column “marker”
        says why. Text that begins with =, +, - or @ has an apostrophe before it, so that spreadsheets do not
        treat it as a formula. Numbers do not change.
      </p>
    </>
  );
}

function Columns({ title, columns }: { title: string; columns: readonly DataColumn[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <SummaryList rows={columns.map(({ name, meaning }) => ({ key: name, value: meaning }))} />
    </>
  );
}
