import type { Column } from '@/components/ui/table';
import { formatDay } from '@/lib/domain/day';
import { EVIDENCE_STRENGTHS, PROVENANCES } from '@/lib/domain/evidence/evidence';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { EvidenceStateTag, VisibilityTag } from './tags';

type Weighed = Pick<EvidenceRecord, 'strength' | 'provenance' | 'state' | 'expiresOn' | 'visibility'>;

/** The columns that every table of evidence has: what it can show, its state on the day, and who can see it. */
export const WEIGHED_COLUMNS: Column<Weighed>[] = [
  {
    heading: 'What it can show',
    cell: ({ strength, provenance }) => (
      <>
        {EVIDENCE_STRENGTHS[strength]}
        <div className="govuk-hint">{PROVENANCES[provenance]}</div>
      </>
    ),
  },
  {
    heading: 'State',
    cell: ({ state, expiresOn }) => (
      <>
        <EvidenceStateTag state={state} />
        {expiresOn && (
          <div className="govuk-hint">
            {state === 'expired' ? 'Expired' : 'Expires'} {formatDay(expiresOn)}
          </div>
        )}
      </>
    ),
  },
  { heading: 'Who can see it', cell: ({ visibility }) => <VisibilityTag visibility={visibility} /> },
];
