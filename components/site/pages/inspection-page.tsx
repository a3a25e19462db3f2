import { inSentence } from '@/lib/domain/inspections/in-sentence';
import { Quotation } from '@/components/ui/quotation';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDay } from '@/lib/domain/day';
import { BackLink } from '@/components/ui/back-link';
import { recommendationsOf } from '@/lib/domain/outside/inspections';
import type { EditionInspection, PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { CitePage } from './cite-page';
import { DocumentSource } from '@/components/site/document/document-source';
import { FileLink } from '@/components/site/file-link';
import { PATHS, recommendationPath, responseTextPath } from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { describeInspection } from './recommendation-page';
import { SitePage } from './site-page';
import { Verbatim } from '@/components/site/recommendation/verbatim';

type InspectionPageProps = { place: Place; inspection: EditionInspection };

/** An inspection and the response to it as a whole, word for word, with the dates the law counts from. */
export function InspectionPage({ place, inspection }: InspectionPageProps) {
  const { introduction, preamble, document, shortTitle } = inspection;
  const recommendations = recommendationsOf(place.snapshot, inspection);
  const isAnswered = document !== null || recommendations.some(({ responses }) => responses.length > 0);
  const source = describeResponse(inspection);
  const heading = isAnswered ? 'The response in full' : shortTitle;
  return (
    <SitePage
      place={place}
      title={isAnswered ? `The response: ${shortTitle}` : shortTitle}
      before={<BackLink href={place.to(PATHS.inspections)}>All inspections</BackLink>}
    >
      <div className="site-column">
        {isAnswered && <span className="govuk-caption-l">{shortTitle}</span>}
        <h1 className="govuk-heading-l">{heading}</h1>
        <p className="govuk-body-l">{leadOf(inspection, isAnswered)}</p>
        <h2 className="govuk-heading-m">Dates</h2>
        <Dates inspection={inspection} />
        {recommendations.length === 0 && (
          <p className="govuk-body">
            The recommendations of this inspection are not in this record yet, so this site says nothing about
            what has happened since.
          </p>
        )}
        {document && (
          <section className="site-section">
            <h2 className="govuk-heading-m">Where it comes from</h2>
            <DocumentSource document={document}>
              <FileLink place={place} path={responseTextPath(inspection.slug)}>
                The response as received
              </FileLink>
            </DocumentSource>
          </section>
        )}
        {introduction && (
          <section className="site-section">
            <h2 className="govuk-heading-m">Introduction</h2>
            <Quotation source={source}>
              <Verbatim text={introduction} />
            </Quotation>
          </section>
        )}
        {preamble && (
          <section className="site-section">
            <h2 className="govuk-heading-m">Before the responses</h2>
            <Quotation source={source}>
              <Verbatim text={preamble} />
            </Quotation>
          </section>
        )}
        {recommendations.map((recommendation) => (
          <Answer key={recommendation.ref} {...{ place, inspection, recommendation }} />
        ))}
        <CitePage place={place} title={heading} />
      </div>
    </SitePage>
  );
}

function leadOf({ respondent }: EditionInspection, isAnswered: boolean): string {
  if (!isAnswered) return 'This record holds no response to this inspection yet.';
  return `What ${inSentence(respondent)} wrote about the inspection, word for word. Each response is below its recommendation.`;
}

function describeResponse(inspection: EditionInspection): string {
  const dated = inspection.respondedOn ? `, ${formatDay(inspection.respondedOn)}` : '';
  return `response of ${inSentence(inspection.respondent)}${dated}`;
}

/** Dates and day numbers only. Whether an extension was agreed is not known here, so nothing is judged. */
function Dates({ inspection }: { inspection: EditionInspection }) {
  const { publishedOn, lastDayForResponse, respondedOn, responseDayNumber, sourceUrl } = inspection;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Inspection', value: describeInspection(inspection) },
          ...(sourceUrl ? [{ key: 'Read the report', value: <ReportLink address={sourceUrl} /> }] : []),
          { key: 'Published', value: `${formatDay(publishedOn)}. This is day 1.` },
          {
            key: 'Last day for a response',
            value: `${formatDay(lastDayForResponse)}. This is day 56 (section 55 of the Police Act 1996).`,
          },
          {
            key: 'Response dated',
            value: respondedOn
              ? `${formatDay(respondedOn)}. This is day ${responseDayNumber}.`
              : 'No dated response yet',
          },
        ]}
      />
      <p className="govuk-body">
        These are the dates on the documents. They do not say whether more time was agreed, or when the
        response was put online.
      </p>
    </>
  );
}

/** Browser histories are read by other people, and nothing can be done about the address of somebody else's page. */
const ReportLink = ({ address }: { address: string }) => (
  <>
    <a className="govuk-link" href={address} rel="noreferrer">
      The report, on the website of its publisher
    </a>
    . Your browser keeps its address, which may say what the report is about.
  </>
);

type AnswerProps = InspectionPageProps & { recommendation: PublicRecommendation };

function Answer({ place, inspection, recommendation }: AnswerProps) {
  const { ref, text, summary, responses } = recommendation;
  return (
    <section className="site-section">
      <h2 className="govuk-heading-m">Recommendation {ref}</h2>
      <h3 className="govuk-heading-s">What inspectors asked</h3>
      <Quotation source={describeInspection(inspection)}>
        <Verbatim text={text} />
      </Quotation>
      <h3 className="govuk-heading-s">Response</h3>
      {responses.length === 0 && (
        <p className="govuk-body">There is no response to this recommendation yet.</p>
      )}
      {responses.map((response) => (
        <Quotation
          key={`${response.datedOn} ${response.voice}`}
          source={`${response.voice === 'commissioner' ? 'response of ' + inSentence(inspection.respondent) : 'comments of the chief officer'}, ${formatDay(response.datedOn)}`}
        >
          <Verbatim text={response.text} />
        </Quotation>
      ))}
      <p className="govuk-body">
        <a className="govuk-link" href={place.to(recommendationPath(inspection.slug, ref))}>
          What has happened since: recommendation {ref}, {summary.charAt(0).toLowerCase() + summary.slice(1)}
        </a>
      </p>
    </section>
  );
}
