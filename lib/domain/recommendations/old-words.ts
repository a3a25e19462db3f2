/*
 * Words of releases before what the force says and what the office found were told apart (decision 31). Nothing is
 * recorded in them any more; the audit trail keeps the events that used them for ever.
 */

export const OLD_STATUS_LABELS: Readonly<Record<string, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'reported-complete': 'Action reported complete',
  'under-review': 'Evidence under review',
  verified: 'Complete – verified',
  'not-taken-forward': 'Not being taken forward',
  superseded: 'Superseded',
};

export const OLD_RESULT_LABELS: Readonly<Record<string, string>> = {
  'not-assessed': 'Not assessed',
  'not-met': 'Not met',
  'partly-met': 'Partly met',
  met: 'Met',
  'not-applicable-locally': 'Not applicable locally',
};
