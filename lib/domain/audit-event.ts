/** What was changed: the kind of record and its id. */
export type AuditSubject = { kind: string; id: string };

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
