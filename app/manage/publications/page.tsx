import type { Metadata } from 'next';
import { ListFileLink } from '@/components/layout/list-file-link';
import { NarrowPage } from '@/components/layout/narrow-page';
import { pageTitle } from '@/components/layout/page-title';
import { PublicationList } from '@/components/publications/publication-list';
import { LinkButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { findOpenPublication, listPublications } from '@/lib/data/publications/publications';
import { isTrial } from '@/lib/data/trial';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { whyNotPublish } from '@/lib/domain/publications/publication';
import { requireActor } from '@/lib/server/session/actor';
import { isDemonstrationRecord } from '@/lib/server/demonstration';

export const metadata: Metadata = { title: pageTitle('Editions') };

export default async function EditionsPage() {
  const actor = await requireActor('publication:preview');
  const [publications, open] = await Promise.all([listPublications(actor), findOpenPublication(actor)]);
  const whyNot = whyNotPublish({ isDemonstration: await isDemonstrationRecord() });
  return (
    <NarrowPage>
      <Heading level={1}>Editions</Heading>
      <p className="govuk-body">
        The public reads numbered editions and nothing else. One person prepares an edition and a second
        person approves it. After that it cannot be changed. The first edition of a trial is the exception: it
        is published automatically, and nobody approves it.
      </p>
      {whyNot && <InsetText>{whyNot}</InsetText>}
      {can(actor.role, 'publication:prepare') && !open && !whyNot && (
        <LinkButton href={OFFICE.newPublication}>Prepare the next edition</LinkButton>
      )}
      {can(actor.role, 'trial:end') && (await isTrial()) && (
        <p className="govuk-body">
          <a className="govuk-link" href={OFFICE.endTrial}>
            End the trial
          </a>
        </p>
      )}
      <PublicationList publications={publications} />
      <ListFileLink list="editions" />
    </NarrowPage>
  );
}
