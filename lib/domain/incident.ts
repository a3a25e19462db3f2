import { type Day, formatDay } from './day';

/**
 * A small number of people that an edition tells, by itself or with what was public before it. `figure` is null where no
 * figure of the record holds the number.
 */
export type Incident = {
  id: string;
  publication: string;
  /** The number of the edition. */
  edition: number;
  figure: { measure: string; series: string; period: string } | null;
  foundOn: Day;
  accepted: { by: string; on: Day; reason: string } | null;
};

/** "measure 6.2, “Told in time”, April to June 2023", or that no figure holds it. */
export function describeIncident({ figure }: Pick<Incident, 'figure'>): string {
  if (figure === null) return 'a number that none of our figures gives';
  return `measure ${figure.measure}, “${figure.series}”, ${figure.period}`;
}

/** What the checklist of a later edition says of it. */
export function incidentInWords(incident: Incident): string {
  const what = `A small number of people can be worked out from edition ${incident.edition}: ${describeIncident(incident)}.`;
  if (!incident.accepted)
    return `${what} Hiding more now cannot take it back. An approver must accept this, with a reason.`;
  const { by, on, reason } = incident.accepted;
  return `${what} ${by} accepted this on ${formatDay(on)}: ${reason}`;
}

/** Why an edition that is not public yet cannot be approved because of what it tells, or null. */
export const whyNotApproveWith = (incidents: number): string | null =>
  incidents === 0
    ? null
    : 'Since this edition was prepared, figures came in from which, together with it, a small number of people can be worked out. Send it back and prepare it again.';
