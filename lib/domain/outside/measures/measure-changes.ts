import type { MeasureChange } from '@/lib/domain/measures/measure-edit';
import { can, type Role } from '../../permissions';

/** The line as a person of this role may read it: outside the office what changed and when. */
export function changeFor(role: Role, change: MeasureChange): MeasureChange {
  return can(role, 'manage:read') ? change : pickMeasureChange(change);
}

/** What leaves the office of a line in a measure's history. */
function pickMeasureChange({ id, kind, changed, recordedAt }: MeasureChange): MeasureChange {
  return { id, kind, changed: [...changed], recordedAt, office: null };
}
