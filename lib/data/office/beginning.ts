import { listInspections } from '@/lib/data/inspections/inspections';
import { listKeptSupportLines } from '@/lib/data/publications/support-lines';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { Begun } from '@/lib/domain/today/first-steps';
import { findOffice } from './office';

/** How far an office that begins has come, and whether this person may name it or load its first report. */
export async function readBeginning(actor: SignedInActor): Promise<Begun> {
  const [office, lines, inspections] = await Promise.all([
    findOffice(),
    listKeptSupportLines(actor),
    listInspections(),
  ]);
  return {
    office,
    lines,
    isReportLoaded: inspections.length > 0,
    mayNameOffice: can(actor.role, 'office:change'),
    mayLoadReport: can(actor.role, 'document:import'),
  };
}
