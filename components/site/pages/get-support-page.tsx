import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDay } from '@/lib/domain/day';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import { PATHS } from '@/lib/domain/paths/public';
import { byNeed, isEmergency, SUPPORT_NEEDS } from '@/lib/domain/support-lines/support-line';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';

type SupportLine = Snapshot['supportLines'][number];

/** Where help is, before anything else, in words that ask nothing of the reader. */
export function GetSupportPage({ place }: { place: Place }) {
  const { supportLines } = place.snapshot;
  return (
    <SitePage place={place} title="Get support">
      <div className="site-column">
        <h1 className="govuk-heading-l">Get support</h1>
        <p className="govuk-body-l">
          Whatever happened, and whenever it happened, you can talk to somebody. You do not have to report to
          the police.
        </p>
        {/* Said here also when the office's own list has no entry for it. */}
        <p className="govuk-body">
          <strong>If you are in danger now, call 999.</strong> If you cannot speak, call 999 from a mobile
          phone, listen, and press 55 when you are asked to.
        </p>
        {supportLines.length === 0 && (
          <p className="govuk-body">This office has not listed support services yet.</p>
        )}
        {byNeed(supportLines.filter((line) => !isEmergency(line))).map(({ need, lines }) => (
          <section key={need} aria-labelledby={`for-${need}`}>
            <h2 className="govuk-heading-m" id={`for-${need}`}>
              {SUPPORT_NEEDS[need]}
            </h2>
            {lines.map((line) => (
              <SupportCard key={line.name} line={line} />
            ))}
          </section>
        ))}
        <h2 className="govuk-heading-m">Before you call or click</h2>
        <p className="govuk-body">
          A call may show on a telephone bill, and a page stays in the history of your browser. Read how to{' '}
          <a className="govuk-link" href={place.to(PATHS.staySafe)}>
            stay safe online
          </a>
          .
        </p>
      </div>
    </SitePage>
  );
}

function SupportCard({ line }: { line: SupportLine }) {
  const { name, description, telephone, url, hours, checkedOn } = line;
  const rows = [
    telephone && {
      key: 'Telephone',
      value: (
        <a className="govuk-link" href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>
          {telephone}
        </a>
      ),
    },
    hours && { key: 'When', value: hours },
    url && {
      key: 'Website',
      value: (
        <a className="govuk-link" href={url} rel="noreferrer nofollow">
          {url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
        </a>
      ),
    },
    {
      key: 'Last checked',
      value: checkedOn ? formatDay(checkedOn) : 'Not yet checked by this office',
    },
  ];
  return (
    <SummaryCard headingLevel={3} title={name}>
      <p className="govuk-body">{description}</p>
      <SummaryList isPlain rows={rows.filter((row) => row !== null && row !== '')} />
    </SummaryCard>
  );
}
