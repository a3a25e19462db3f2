import type { AssuranceLevel, Result, Status } from './requirement';
import type { CommitmentState } from './commitment';
import type { EvidenceState, Visibility } from './evidence';
import type { Role } from './permissions';

/** What was changed: the kind of record and its id. */
export type AuditSubject = { kind: string; id: string };

/** Every write leaves one of these, in the same transaction. The words are the office's own verbs. */
export type AuditEvent =
  | {
      action: 'response imported';
      detail: { inspection: string; recommendations: number; responses: number };
    }
  | {
      action: 'requirement assessed';
      detail: {
        ref: string;
        from: { status: Status; result: Result; assurance: AssuranceLevel } | null;
        to: { status: Status; result: Result; assurance: AssuranceLevel };
        reason: string;
      };
    }
  | { action: 'requirement confirmed'; detail: { ref: string } }
  | { action: 'commitment checked'; detail: { from: CommitmentState; to: CommitmentState; reason: string } }
  | { action: 'evidence filed'; detail: { title: string; visibility: Visibility; state: EvidenceState } }
  | { action: 'evidence sent for review'; detail: { title: string } }
  | {
      action: 'evidence decided';
      detail: { title: string; from: EvidenceState; to: EvidenceState; reason: string };
    }
  | { action: 'figures loaded'; detail: { measure: string; series: number; observations: number } }
  | { action: 'publication prepared'; detail: { number: number } }
  | { action: 'publication rendered'; detail: { number: number; hash: string; files: number } }
  | { action: 'publication failed'; detail: { number: number; why: string } }
  | { action: 'publication approved'; detail: { number: number; hash: string } }
  | { action: 'publication returned'; detail: { number: number; reason: string } }
  | { action: 'publication published'; detail: { number: number; hash: string } }
  | { action: 'person added'; detail: { email: string; role: Role } }
  | { action: 'person changed'; detail: { email: string; role: Role; active: boolean } }
  | { action: 'password changed'; detail: { email: string } }
  | { action: 'signed in'; detail: { email: string } }
  | { action: 'signed out'; detail: { email: string } }
  | { action: 'service set up'; detail: { organisation: string } };

export type AuditAction = AuditEvent['action'];

/** Who did it. The worker and the first run act as the service itself. */
export type Actor = { id: string; name: string };
export const SERVICE_ACTOR: Actor = { id: 'service', name: 'This service' };
