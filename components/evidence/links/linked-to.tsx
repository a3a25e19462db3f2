import { LinkButton } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Heading } from '@/components/ui/heading';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { describeLinked, type EvidenceLink, type LinkedThing } from '@/lib/domain/evidence/evidence-link';
import { figureOriginsHref } from '@/lib/domain/paths/measures';
import {
  evidenceLinkHref,
  linkEvidenceHref,
  OFFICE,
  promiseHref,
  recommendationHref,
  requirementAnchor,
} from '@/lib/domain/paths/office';

type LinkedToProps = { evidenceId: string; links: readonly EvidenceLink[]; mayLink: boolean };

/** What an item of evidence is linked to, each with the way to it; then the links that were ended, and why. */
export function LinkedTo({ evidenceId, links, mayLink }: LinkedToProps) {
  const current = links.filter(({ ended }) => ended === null);
  const past = links.filter(({ ended }) => ended !== null);
  return (
    <section aria-labelledby="links">
      <Heading level={2} id="links">
        Linked to
      </Heading>
      {current.length === 0 && <p className="govuk-body">Nothing. It supports no part, promise or figure.</p>}
      <ul className="govuk-list">
        {current.map((link) => (
          <li key={link.id}>
            <a className="govuk-link" href={hrefOf(link.thing)}>
              {describeLinked(link.thing)}
            </a>
            {mayLink && <Unlink evidenceId={evidenceId} link={link} />}
          </li>
        ))}
      </ul>
      {mayLink && (
        <LinkButton href={linkEvidenceHref(evidenceId)} look="secondary">
          Link it to more
        </LinkButton>
      )}
      {past.length > 0 && (
        <Details summary={`Links that were ended (${past.length})`}>
          <ul className="govuk-list govuk-list--bullet">
            {past.map(({ id, thing, ended }) => (
              <li key={id}>
                {describeLinked(thing)}. {ended && describeEnd(ended)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

/** A link to a figure is ended on the page of the figure. */
function Unlink({ evidenceId, link: { id, thing } }: { evidenceId: string; link: EvidenceLink }) {
  if (thing.kind === 'figure') return null;
  return (
    <>
      {' '}
      <a className="govuk-link" href={evidenceLinkHref(evidenceId, id)}>
        Unlink<span className="govuk-visually-hidden"> {describeLinked(thing)}</span>
      </a>
    </>
  );
}

function hrefOf(thing: LinkedThing): string {
  if (thing.kind === 'figure') {
    return figureOriginsHref(OFFICE.measures, { ref: thing.measure, slug: thing.series });
  }
  if (thing.kind === 'promise') return promiseHref(thing, thing.promiseId);
  const { recommendation, ref } = thing.key;
  const place = { inspection: recommendation.inspection, recommendation: recommendation.ref };
  return `${recommendationHref(place)}#${requirementAnchor(ref)}`;
}

const describeEnd = ({ at, by, reason }: NonNullable<EvidenceLink['ended']>) =>
  `Unlinked on ${formatDay(dayInLondon(new Date(at)))} by ${by}: ${reason}`;
