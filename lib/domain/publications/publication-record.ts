import type { Day } from '../day';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import type { ChecklistItem, PublicationState } from './publication';

/** An edition on its way to the public, and who prepared and approved it. */
export type PublicationRecord = {
  id: string;
  number: number;
  /** The slug of the body whose inspections it holds. */
  body: string;
  /** The one inspection that it is of, where it was prepared before editions held all of them; else null. */
  inspection: InspectionKey | null;
  state: PublicationState;
  datedOn: Day;
  changeNote: string;
  checklist: ChecklistItem[];
  hash: string | null;
  preparedBy: { id: string; name: string } | null;
  preparedAt: string;
  approvedBy: { id: string; name: string } | null;
  approvedAt: string | null;
  publishedAt: string | null;
  note: string | null;
  version: number;
};
