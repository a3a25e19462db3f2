import { recordChange } from '@/lib/data/audit/audit';
import { listIncidents, updateAccepted } from '@/lib/data/incidents';
import { describeIncident } from '@/lib/domain/incident';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { AcceptIncidentInput } from '@/lib/schemas/accept-incident';

/**
 * An approver leaves an edition public though a small number can be worked out from it, and says why. Later checklists
 * repeat it.
 * @throws Refusal for one that is not there or was accepted before, and for everybody but an approver.
 */
export async function acceptIncident(
  actor: SignedInActor,
  { incident: id, why: reason }: AcceptIncidentInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'incident:accept');
  const incident = (await listIncidents(actor)).find((one) => one.id === id);
  if (!incident) throw new Refusal('not-found', 'There is no such incident.', 'incident');
  const { publication, edition } = incident;
  await recordChange(
    {
      actor,
      subject: { kind: 'publication', id: publication },
      event: {
        action: 'incident accepted',
        detail: { number: edition, what: describeIncident(incident), reason },
      },
    },
    async () => {
      if (await updateAccepted(id, { by: actor.id, reason, at: now })) return;
      throw new Refusal('changed-meanwhile', 'Somebody accepted this before you did.', 'incident');
    },
  );
}
