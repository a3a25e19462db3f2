import type { BoundFields } from '@/components/forms/bound-fields';
import { DateInput } from '@/components/ui/date-input';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';

export const DAYS_WORDS = {
  effectiveFrom: { label: 'First day it covers (optional)', labelSize: 'm' },
  effectiveTo: { label: 'Last day it covers (optional)', labelSize: 'm' },
  expiresOn: {
    label: 'Day it expires (optional)',
    labelSize: 'm',
    hint: 'From the day after, it no longer counts towards “Complete – verified”.',
  },
} as const;

type FileFormDaysProps = {
  fields: BoundFields<keyof typeof DAYS_WORDS>;
  /** What is saved, where it is corrected. */
  saved?: EvidenceRecord;
};

/** What days it covers, and until when it counts. */
export function FileFormDays({ fields: { date }, saved }: FileFormDaysProps) {
  return (
    <>
      <DateInput {...date('effectiveFrom', saved?.effectiveFrom)} />
      <DateInput {...date('effectiveTo', saved?.effectiveTo)} />
      <DateInput {...date('expiresOn', saved?.expiresOn)} />
    </>
  );
}
