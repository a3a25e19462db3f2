import { inSentence } from '@/lib/domain/inspections/in-sentence';
import { Quotation } from '@/components/ui/quotation';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDay } from '@/lib/domain/day';
import type { PublicRecommendation, Snapshot } from '@/lib/domain/outside/snapshot';
import { CitePage } from './cite-page';
import { DocumentSource } from '@/components/site/document/document-source';
import { FileLink } from '@/components/site/file-link';
import { recommendationPath, responseTextPath } from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { describeInspection } from './recommendation-page';
import { SitePage } from './site-page';
import { Verbatim } from '@/components/site/verbatim';

/** The response as a whole, word for word, with the dates the law counts from. */
export function InspectionPage({ place }: { place: Place }) {
  const { snapshot } = place;
  const { introduction, preamble } = snapshot.inspection;
  const source = describeResponse(snapshot);
  return (
    <SitePage place={place} title="The response">
      <div className="site-column">
        <h1 className="govuk-heading-l">The response in full</h1>
        <p className="govuk-body-l">
          What {inSentence(snapshot.inspection.respondent)} wrote about the inspection, word for word. Each
          response is below its recommendation.
        </p>
        <h2 className="govuk-heading-m">Dates</h2>
        <Dates snapshot={snapshot} />
        {snapshot.document && (
          <section className="site-section">
            <h2 className="govuk-heading-m">Where it comes from</h2>
            <DocumentSource document={snapshot.document}>
              <FileLink place={place} path={responseTextPath(snapshot.inspection.slug)}>
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
        {snapshot.recommendations.map((recommendation) => (
          <Answer key={recommendation.ref} place={place} recommendation={recommendation} />
        ))}
        <CitePage place={place} title="The response in full" />
      </div>
    </SitePage>
  );
}

function describeResponse({ inspection }: Snapshot): string {
  const dated = inspection.respondedOn ? `, ${formatDay(inspection.respondedOn)}` : '';
  return `response of ${inSentence(inspection.respondent)}${dated}`;
}

/** Dates and day numbers only. Whether an extension was agreed is not known here, so nothing is judged. */
function Dates({ snapshot }: { snapshot: Snapshot }) {
  const { publishedOn, lastDayForResponse, respondedOn, responseDayNumber } = snapshot.inspection;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Inspection', value: describeInspection(snapshot) },
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

function Answer({ place, recommendation }: { place: Place; recommendation: PublicRecommendation }) {
  const { ref, text, summary, responses } = recommendation;
  return (
    <section className="site-section">
      <h2 className="govuk-heading-m">Recommendation {ref}</h2>
      <h3 className="govuk-heading-s">What inspectors asked</h3>
      <Quotation source={describeInspection(place.snapshot)}>
        <Verbatim text={text} />
      </Quotation>
      <h3 className="govuk-heading-s">Response</h3>
      {responses.length === 0 && (
        <p className="govuk-body">There is no response to this recommendation yet.</p>
      )}
      {responses.map((response) => (
        <Quotation
          key={`${response.datedOn} ${response.voice}`}
          source={`${response.voice === 'commissioner' ? 'response of ' + inSentence(place.snapshot.inspection.respondent) : 'comments of the chief officer'}, ${formatDay(response.datedOn)}`}
        >
          <Verbatim text={response.text} />
        </Quotation>
      ))}
      <p className="govuk-body">
        <a className="govuk-link" href={place.to(recommendationPath(place.snapshot.inspection.slug, ref))}>
          What has happened since: recommendation {ref}, {summary.charAt(0).toLowerCase() + summary.slice(1)}
        </a>
      </p>
    </section>
  );
}
