import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NarrowPage } from '@/components/layout/narrow-page';
import { pageTitle } from '@/components/layout/page-title';
import { DecideOnEdition } from '@/components/publications/decide-on-edition';
import { PublicationView } from '@/components/publications/publication-view';
import { StuckEdition } from '@/components/publications/stuck-edition';
import { BackLink } from '@/components/ui/back-link';
import { findPublication } from '@/lib/data/publications';
import { findStuckWork } from '@/lib/data/stuck-work';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { whyNotApprove, whyNotReturn } from '@/lib/domain/publication';
import { uuidParam } from '@/lib/schemas/params';
import { requireActor } from '@/lib/server/actor';
import { isDemonstrationRecord } from '@/lib/server/demonstration';
import {
  approvePublicationAction,
  giveUpEditionAction,
  restartEditionAction,
  returnPublicationAction,
} from '../actions';

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
  const isStuck = (await findStuckWork(publication.id)) !== null;
  const isMoving = !isStuck && (publication.state === 'preparing' || publication.state === 'approved');
  const mayPrepare = can(actor.role, 'publication:prepare');
  const whenStuck = mayPrepare ? { restart: restartEditionAction, giveUp: giveUpEditionAction } : null;
  return (
    <NarrowPage before={<BackLink href={OFFICE.publications}>Editions</BackLink>}>
      {isMoving && <meta httpEquiv="refresh" content={String(LOOK_AGAIN_AFTER_SECONDS)} />}
      <PublicationView publication={publication} isStuck={isStuck} />
      {isStuck && <StuckEdition id={publication.id} actions={whenStuck} />}
      <DecideOnEdition
        publication={publication}
        mayApprove={mayApprove}
        mayReturn={mayPrepare && whyNotReturn({ preparedBy }, { id: actor.id, mayApprove }) === null}
        whyNot={whyNotApprove({ ...publication, ...record, preparedBy }, actor.id)}
        actions={{ approve: approvePublicationAction, returnIt: returnPublicationAction }}
      />
    </NarrowPage>
  );
}
