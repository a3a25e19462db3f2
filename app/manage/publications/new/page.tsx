import { FormsPage } from '@/components/forms/forms-page';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { PrepareForm } from '@/components/publications/prepare-form';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { listInspections } from '@/lib/data/inspections/inspections';
import { dayInLondon } from '@/lib/domain/day';
import { OFFICE } from '@/lib/domain/paths/office';
import { whyNotPublish } from '@/lib/domain/publications/publication';
import { requireActor } from '@/lib/server/session/actor';
import { isDemonstrationRecord } from '@/lib/server/demonstration';
import { preparePublicationAction } from '../actions';

export const metadata = FORM_METADATA;

const NO_REPORT =
  'There is nothing to publish yet. An edition is made of a report and the response to it, which somebody loads first.';

export default async function PrepareEditionPage() {
  await requireActor('publication:prepare');
  const today = dayInLondon(new Date());
  const inspections = (await listInspections()).filter(({ publishedOn }) => publishedOn <= today);
  const nothing = inspections.length === 0 ? NO_REPORT : null;
  const whyNot = whyNotPublish({ isDemonstration: await isDemonstrationRecord() }) ?? nothing;
  return (
    <FormsPage page="Prepare the next edition">
      <NarrowPage before={<BackLink href={OFFICE.publications}>Editions</BackLink>}>
        <Heading level={1}>Prepare the next edition</Heading>
        <p className="govuk-body">
          This makes a draft of everything recorded now that can be public. You can look at every page of it.
          Nothing is published until a second person approves it.
        </p>
        {whyNot ? (
          <InsetText>{whyNot}</InsetText>
        ) : (
          <>
            <p className="govuk-body">It holds every inspection that has been published:</p>
            <ul className="govuk-list govuk-list--bullet">
              {inspections.map(({ slug, shortTitle }) => (
                <li key={slug}>{shortTitle}</li>
              ))}
            </ul>
            <PrepareForm action={preparePublicationAction} />
          </>
        )}
      </NarrowPage>
    </FormsPage>
  );
}
