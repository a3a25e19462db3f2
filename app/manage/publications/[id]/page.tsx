import { FormsPage } from '@/components/forms/forms-page';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { DecideOnEdition } from '@/components/publications/decide-on-edition';
import { HiddenFigures } from '@/components/publications/hidden-figures';
import { Incidents } from '@/components/publications/incidents';
import { PublicationView } from '@/components/publications/publication-view';
import { StuckEdition } from '@/components/publications/stuck-edition';
import { Withdrawal } from '@/components/publications/withdrawal';
import { BackLink } from '@/components/ui/back-link';
import { listIncidents } from '@/lib/data/incidents';
import { findInspectionOf } from '@/lib/data/inspections/inspections';
import { listHiddenFigures } from '@/lib/data/publications/publications';
import { findOpenWithdrawal, findWithdrawn } from '@/lib/data/publications/withdrawals';
import { findStuckWork } from '@/lib/data/stuck-work';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { whyNotApprove, whyNotReturn } from '@/lib/domain/publications/publication';
import { whyNotDecideWithdrawal } from '@/lib/domain/publications/withdrawal';
import { requirePublication } from '@/lib/server/request/require-record';
import { isDemonstrationRecord } from '@/lib/server/demonstration';
import {
  acceptIncidentAction,
  approvePublicationAction,
  askToWithdrawAction,
  decideWithdrawalAction,
  giveUpEditionAction,
  restartEditionAction,
  returnPublicationAction,
} from '../actions';

export const metadata = FORM_METADATA;

/** Pages that are still being drawn look again by themselves, with or without JavaScript. */
const LOOK_AGAIN_AFTER_SECONDS = 3;

export default async function EditionPage({ params }: { params: Promise<unknown> }) {
  const { actor, record: publication } = await requirePublication('publication:preview', params);
  const preparedBy = publication.preparedBy?.id ?? null;
  const inspection = publication.inspection && (await findInspectionOf(publication.inspection));
  const record = { isDemonstration: await isDemonstrationRecord() };
  const mayApprove = can(actor.role, 'publication:approve');
  const isStuck = (await findStuckWork(publication.id)) !== null;
  const isMoving = !isStuck && (publication.state === 'preparing' || publication.state === 'approved');
  const incidents = await listIncidents(actor);
  const asked = await findOpenWithdrawal(actor, publication.id);
  const isWaiting = publication.state === 'draft';
  const mayReturn = can(actor.role, 'publication:return');
  const mayRestart = can(actor.role, 'publication:restart');
  const whenStuck = mayRestart ? { restart: restartEditionAction, giveUp: giveUpEditionAction } : null;
  return (
    <FormsPage page="Edition">
      <NarrowPage before={<BackLink href={OFFICE.publications}>Editions</BackLink>}>
        {isMoving && <meta httpEquiv="refresh" content={String(LOOK_AGAIN_AFTER_SECONDS)} />}
        <PublicationView publication={publication} inspection={inspection} isStuck={isStuck} />
        <Incidents
          incidents={isWaiting ? incidents : incidents.filter((one) => one.publication === publication.id)}
          page={publication.id}
          action={can(actor.role, 'incident:accept') ? acceptIncidentAction : null}
        />
        <HiddenFigures hidden={await listHiddenFigures(actor, publication.id)} />
        {isStuck && <StuckEdition id={publication.id} actions={whenStuck} />}
        <DecideOnEdition
          publication={publication}
          mayApprove={mayApprove}
          mayReturn={mayReturn && whyNotReturn({ preparedBy }, { id: actor.id, mayApprove }) === null}
          whyNot={whyNotApprove({ ...publication, ...record, preparedBy }, actor.id)}
          actions={{ approve: approvePublicationAction, returnIt: returnPublicationAction }}
        />
        <Withdrawal
          publication={publication}
          asked={asked}
          withdrawn={await findWithdrawn(actor, publication.id)}
          whyNot={asked && whyNotDecideWithdrawal(publication.state, asked, actor.id)}
          actions={{
            ask: can(actor.role, 'publication:ask-withdrawal') ? askToWithdrawAction : null,
            decide: can(actor.role, 'publication:withdraw') ? decideWithdrawalAction : null,
          }}
        />
      </NarrowPage>
    </FormsPage>
  );
}
