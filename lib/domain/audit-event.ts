import type { AssuranceLevel, Result, Status } from './requirement';
import type { CommitmentState } from './commitment';
import type { EvidenceState, Visibility } from './evidence';
import type { BackupMade } from './backup-run';
import type { Day } from './day';
import type { RequestState } from './figure-request';
import type { MeasureEdit } from './measure-edit';
import type { Role } from './permissions';

/** What was changed: the kind of record and its id. */
export type AuditSubject = { kind: string; id: string };

/** What saving figures changed: periods that had none, figures their source changed, and figures of another source. */
type FigureCounts = { new: number; changed: number; otherSource: number };

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
  | {
      action: 'evidence tied to a figure';
      detail: { measure: string; series: string; period: string; revision: number; title: string };
    }
  | {
      action: 'evidence taken off a figure';
      detail: {
        measure: string;
        series: string;
        period: string;
        revision: number;
        title: string;
        reason: string;
      };
    }
  | { action: 'figures loaded'; detail: { measure: string; series: number; observations: number } }
  | { action: 'illustrative figures loaded'; detail: { series: number } }
  | { action: 'official figures marked'; detail: { series: number } }
  | { action: 'figures file received'; detail: { measure: string; fileName: string; sha256: string } }
  | { action: 'figures entered'; detail: { measure: string; series: string; source: string } & FigureCounts }
  | {
      action: 'figures imported';
      detail: { measure: string; fileName: string; sha256: string; series: number } & FigureCounts;
    }
  | { action: 'figures import started again'; detail: { measure: string; fileName: string } }
  | { action: 'figures import given up'; detail: { measure: string; fileName: string } }
  | { action: 'figures asked for'; detail: { measure: string; askedOf: string; dueOn: Day } }
  | {
      action: 'figures request settled';
      detail: { measure: string; askedOf: string; to: RequestState; note: string };
    }
  | {
      action: 'measure edited' | 'measure corrected' | 'measure links changed';
      detail: { measure: string; changes: readonly MeasureEdit[]; reason: string };
    }
  | {
      action: 'disclosure rule loosened';
      detail: { measure: string; from: string; to: string; reason: string };
    }
  | {
      action: 'target set';
      detail: {
        measure: string;
        value: number;
        setBy: string;
        setOn: Day;
        endsOn: Day | null;
        reason: string;
      };
    }
  | {
      action: 'note added' | 'note withdrawn';
      detail: { measure: string; date: Day; words: string; rebase: boolean; reason: string };
    }
  | { action: 'import mapping saved'; detail: { name: string } }
  | { action: 'publication prepared'; detail: { number: number } }
  | { action: 'publication rendered'; detail: { number: number; hash: string; files: number } }
  | { action: 'publication failed'; detail: { number: number; why: string } }
  | { action: 'publication started again' | 'publication given up'; detail: { number: number } }
  | { action: 'publication approved'; detail: { number: number; hash: string } }
  | { action: 'publication returned'; detail: { number: number; reason: string } }
  | { action: 'publication published'; detail: { number: number; hash: string } }
  | { action: 'person added'; detail: { email: string; role: Role } }
  | { action: 'person changed'; detail: { email: string; role: Role; active: boolean } }
  | { action: 'password changed'; detail: { email: string } }
  | { action: 'sign-in lock lifted'; detail: { email: string } }
  | { action: 'signed in'; detail: { email: string } }
  | { action: 'signed out'; detail: { email: string } }
  | { action: 'backup made'; detail: BackupMade }
  | { action: 'backup failed'; detail: { why: string } }
  | { action: 'audit checked'; detail: { problems: number; first: string } }
  | { action: 'service set up'; detail: { organisation: string } };

/** Who did it. The worker and the first run act as the service itself. */
export type Actor = { id: string; name: string };
export const SERVICE_ACTOR: Actor = { id: 'service', name: 'This service' };

/** An event as it is kept, whoever reads it. */
export type AuditLine = {
  seq: number;
  at: string;
  actorName: string;
  action: string;
  subject: AuditSubject;
  detail: Record<string, unknown>;
};
