import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NarrowPage } from '@/components/layout/narrow-page';
import { pageTitle } from '@/components/layout/page-title';
import { DecideOnEdition } from '@/components/publications/decide-on-edition';
import { PublicationView } from '@/components/publications/publication-view';
import { BackLink } from '@/components/ui/back-link';
import { findPublication } from '@/lib/data/publications';
import { can } from '@/lib/domain/permissions';
import { whyNotApprove, whyNotReturn } from '@/lib/domain/publication';
import { uuidParam } from '@/lib/schemas/params';
import { requireActor } from '@/lib/server/actor';
import { isDemonstrationRecord } from '@/lib/server/demonstration';
import { approvePublicationAction, returnPublicationAction } from '../actions';

export const metadata: Metadata = { title: pageTitle('Edition') };

/** Pages that are still being drawn look again by themselves, with or without JavaScript. */
const LOOK_AGAIN_AFTER_SECONDS = 3;

export default async function EditionPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('publication:preview');
  const id = uuidParam.safeParse((await params).id);
  const publication = id.success ? await findPublication(id.data) : null;
  if (!publication) notFound();
  const preparedBy = publication.preparedBy?.id ?? null;
  const record = { isDemonstration: await isDemonstrationRecord() };
  const mayApprove = can(actor.role, 'publication:approve');
  const isMoving = publication.state === 'preparing' || publication.state === 'approved';
  return (
    <NarrowPage before={<BackLink href="/manage/publications">Editions</BackLink>}>
      {isMoving && <meta httpEquiv="refresh" content={String(LOOK_AGAIN_AFTER_SECONDS)} />}
      <PublicationView publication={publication} />
      <DecideOnEdition
        publication={publication}
        mayApprove={mayApprove}
        mayReturn={
          can(actor.role, 'publication:prepare') &&
          whyNotReturn({ preparedBy }, { id: actor.id, mayApprove }) === null
        }
        whyNot={whyNotApprove({ ...publication, ...record, preparedBy }, actor.id)}
        actions={{ approve: approvePublicationAction, returnIt: returnPublicationAction }}
      />
    </NarrowPage>
  );
}
