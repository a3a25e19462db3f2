import { FORM_METADATA } from '@/components/layout/page-title';
import { MethodologyView } from '@/components/measures/methodology/methodology-view';
import { findMethodology } from '@/lib/data/measures/methodology';
import { dayInLondon } from '@/lib/domain/day';
import { can } from '@/lib/domain/permissions';
import { requireMeasureOfOffice } from '@/lib/server/request/require-record';
import { approveMethodologyAction, writeMethodologyAction } from './actions';

export const metadata = FORM_METADATA;

export default async function MethodologyPage({ params }: { params: Promise<unknown> }) {
  const { actor, record: measure } = await requireMeasureOfOffice('manage:read', params);
  return (
    <MethodologyView
      measure={measure}
      methodology={await findMethodology(actor, measure.ref)}
      asAt={dayInLondon(new Date())}
      reader={{
        id: actor.id,
        mayWrite: can(actor.role, 'methodology:write'),
        mayApprove: can(actor.role, 'methodology:approve'),
      }}
      actions={{ write: writeMethodologyAction, approve: approveMethodologyAction }}
    />
  );
}
